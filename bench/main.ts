import { cpus } from 'node:os';
import { buildIfChanged } from '../scripts/build.ts';
import { openFullForm } from './open-survey.ts';
import { makeData, startProduct, type Data } from './product.ts';
import { measureResults, seedResults } from './results.ts';
import { measureSealing } from './sealing.ts';
import { measureThroughput } from './throughput.ts';
import { measureWeight } from './weight.ts';

// `npm run bench`: what is built, on loopback, with a database in a temporary folder. It asserts
// nothing: times depend on the machine, and ratios say what the product costs beside the least.

process.exitCode = (await buildIfChanged()) || (await bench());

async function bench(): Promise<number> {
	const start = performance.now();
	process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}\n`);
	const data = await makeData();
	try {
		await openFullForm(data);
		await seedResults(data);
		await measureProduct(data);
		await measureSealing(data);
	} finally {
		await data.remove();
	}
	process.stdout.write(`\n${Math.round((performance.now() - start) / 1000)} s in all\n`);
	return 0;
}

async function measureProduct(data: Data): Promise<void> {
	const product = await startProduct(data);
	try {
		await measureWeight(product);
		await measureThroughput(data, product);
		await measureResults(data, product);
	} finally {
		await product.stop();
	}
}
