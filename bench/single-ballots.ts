import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { addAccount } from '#lib/server/services/accounts.ts';
import { ask, signIn } from '../tests/support/sign-in.ts';
import { FORM } from './ballot.ts';
import { putLoad, type Load } from './load.ts';
import { startProduct, type Data, type Product } from './product.ts';
import { DEPARTMENTS, seedSurvey } from './seed.ts';
import { inMs, printTable } from './table.ts';
import { POST } from './throughput.ts';

const AUDITOR = { username: 'kiemdem', password: 'dem-tung-phieu-mot-lan' };
const SURVEY = 'single-1m';
const BALLOTS = 1_000_000;

/** Ballots a second that are offered meanwhile: a province on its busiest day sends a tenth. */
const RATE = 100;

/** How long a million single ballots take to export, with what memory, and how long citizens wait meanwhile. */
export async function measureSingleBallots(data: Data): Promise<void> {
	const spread = DEPARTMENTS;
	await seedSurvey(data.deps, { id: SURVEY, questionnaire: 'short', ballots: BALLOTS, spread });
	await addAccount(data.deps, 'cli', { ...AUDITOR, role: 'auditor', agencyCode: '', email: '' });
	const product = await startProduct(data);
	try {
		const cookie = await signIn(product.origin, AUDITOR.username, AUDITOR.password);
		const rows: [string, string][] = [['ballots alone', waits(await offer(product, 5_000))]];
		for (const format of ['csv', 'xlsx']) {
			const alone = await measureExport(product, cookie, format);
			rows.push([`1,000,000 single ballots as ${format}`, figuresOf(alone)]);
			const load = offer(product, 12_000);
			const beside = await measureExport(product, cookie, format);
			rows.push([`the same, ${RATE} ballots/s sent meanwhile`, figuresOf(beside)]);
			rows.push(['those ballots', waits(await load)]);
		}
		printTable('Single ballots', rows);
	} finally {
		await product.stop();
	}
}

function offer({ origin }: Product, duration: number): Promise<Load> {
	return putLoad({ ...POST, url: origin + FORM, connections: 32, duration, rate: RATE });
}

const waits = ({ p50, p99 }: Load) => `half within ${inMs(p50)}, 99 % within ${inMs(p99)}`;

interface Exported {
	/** Milliseconds until the file is finished, and until it is here. */
	made: number;
	fetched: number;
	bytes: number;
	/** Of the process that made it. */
	peak: number;
}

function figuresOf({ made, fetched, bytes, peak }: Exported): string {
	const megabytes = (value: number) => `${Math.round(value / 1e6)} MB`;
	return `${inMs(made)}, here after ${inMs(fetched)}; file ${megabytes(bytes)}, memory at most ${megabytes(peak)}`;
}

async function measureExport(product: Product, cookie: string, format: string): Promise<Exported> {
	const began = performance.now();
	const begun = await ask(product.origin, `/admin/surveys/${SURVEY}/single-ballots?/start`, {
		method: 'POST',
		headers: { cookie },
		body: new URLSearchParams({ format })
	});
	const page = begun.headers.get('location');
	if (begun.status !== 303 || page === null) throw new Error(`export: ${begun.status}`);
	let peak = 0;
	let file = await ask(product.origin, `${page}/file`, { headers: { cookie } });
	while (file.status !== 200) {
		await file.body?.cancel();
		if (performance.now() - began > 600_000) throw new Error('export: no file in ten minutes');
		peak = Math.max(peak, memoryOfChild(product.pid));
		await pause(100);
		file = await ask(product.origin, `${page}/file`, { headers: { cookie } });
	}
	const made = performance.now() - began;
	const { byteLength } = await file.arrayBuffer();
	return { made, fetched: performance.now() - began, bytes: byteLength, peak };
}

/** The most that the youngest process below this one ever held, in bytes; 0 where it has ended. @see proc(5) */
function memoryOfChild(pid: number): number {
	try {
		const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
		const status = readFileSync(`/proc/${children.at(-1)}/status`, 'utf8');
		return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
		throw error;
	}
}
