import { cpus } from 'node:os';
import { buildIfChanged } from '../scripts/build.ts';
import { measureBacklog } from './backlog.ts';
import { measureDisk } from './disk.ts';
import { measureCrosstab } from './crosstab.ts';
import { measureExports } from './exports.ts';
import { measureBallotImport } from './import-ballots.ts';
import { measureImports } from './imports.ts';
import { measureOffered } from './offered.ts';
import { openFullForm } from './open-survey.ts';
import { measureMillionBallots } from './million-ballots.ts';
import { measurePages } from './pages/measure-pages.ts';
import { measureSingleBallots } from './single-ballots.ts';
import { startPair } from './pair.ts';
import { measurePostgres } from './postgres.ts';
import { makeData, startProduct, type Data, type Product } from './product.ts';
import { measureResults, seedResults } from './results.ts';
import { measureSealing } from './sealing.ts';
import { measureSealingUnderLoad } from './sealing-load.ts';
import { measureSlips } from './slips.ts';
import { measureSlowDisk } from './slow-disk.ts';
import { measureThroughput } from './throughput.ts';
import { measureWeight } from './weight.ts';

// `npm run bench [PART …]`: what is built, on loopback, with a database in a temporary folder. It
// asserts nothing: times depend on the machine, and ratios say what the product costs beside the
// least that a server can do.

/** In the order in which they run; each starts with data of its own. */
const PARTS: Record<string, () => Promise<void>> = {
	weight: () => onFreshData(weight),
	load: () => onFreshData(load),
	'slow-disk': measureSlowDisk,
	disk: () => onFreshData(measureDisk),
	backlog: () => onFreshData(measureBacklog),
	sealing: () => onFreshData(measureSealingUnderLoad),
	million: () => onFreshData(measureMillionBallots),
	postgres: measurePostgres,
	results: () => onFreshData(results),
	exports: () => onFreshData(measureExports),
	slips: () => onFreshData((data) => withProduct(data, measureSlips)),
	imports: () => onFreshData((data) => withProduct(data, (product) => imports(data, product))),
	pages: () => onFreshData(measurePages),
	'single-ballots': () => onFreshData(measureSingleBallots),
	crosstab: () => onFreshData(measureCrosstab)
};

process.exitCode = await main(process.argv.slice(2));

async function main(names: string[]): Promise<number> {
	const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
	if (unknown !== undefined) {
		process.stderr.write(
			`there is no part ${unknown}; known are: ${Object.keys(PARTS).join(', ')}\n`
		);
		return 2;
	}
	return (await buildIfChanged()) || bench(names);
}

async function bench(names: string[]): Promise<number> {
	const start = performance.now();
	process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}\n`);
	for (const [name, run] of Object.entries(PARTS)) {
		if (names.length === 0 || names.includes(name)) await run();
	}
	process.stdout.write(`\n${Math.round((performance.now() - start) / 1000)} s in all\n`);
	return 0;
}

async function onFreshData(work: (data: Data) => Promise<void>): Promise<void> {
	const data = await makeData();
	try {
		await work(data);
	} finally {
		await data.remove();
	}
}

async function withProduct(data: Data, work: (product: Product) => Promise<void>): Promise<void> {
	const product = await startProduct(data);
	try {
		await work(product);
	} finally {
		await product.stop();
	}
}

async function imports(data: Data, product: Product): Promise<void> {
	await measureImports(product);
	await measureBallotImport(data, product);
}

async function weight(data: Data): Promise<void> {
	await openFullForm(data);
	await withProduct(data, measureWeight);
}

async function load(data: Data): Promise<void> {
	const pair = await startPair(data);
	try {
		await measureThroughput(pair);
		await measureOffered(pair);
	} finally {
		await pair.stop();
	}
}

async function results(data: Data): Promise<void> {
	await seedResults(data);
	await withProduct(data, (product) => measureResults(data, product));
	await measureSealing(data);
}
