import { setTimeout as sleep } from 'node:timers/promises';
import { BALLOT, FORM } from './ballot.ts';
import { logIn, type Data, type Product } from './product.ts';
import { inMs, printTable } from './table.ts';
import { open, send, storeAll } from './upload.ts';

const BALLOTS = 50_000;
const HEADING = 'agency,service,month,SF.CS,SF.DV,SF.GY';

/** Between two that a citizen sends. */
const PAUSE_MS = 20;

/** A province's old ballots from one file, and how long citizens wait meanwhile at most. */
export async function measureBallotImport({ deps }: Data, product: Product): Promise<void> {
	const survey = await surveyOf(deps.db);
	const browser = { product, cookie: await logIn(product) };
	const text = Array.from({ length: BALLOTS }, (_, at) => `STP,HT,2026-11,satisfied,other,Ý ${at}`);
	const file = new TextEncoder().encode([HEADING, ...text, ''].join('\n'));
	const citizens = askAllTheWhile(product);
	const upload = await send(browser, {
		kind: 'ballots',
		fileName: 'phieu.csv',
		file,
		setup: { survey }
	});
	await open(browser, `${upload}?step=check`);
	const began = performance.now();
	await storeAll(browser, upload, new Set());
	const stored = performance.now() - began;
	await untilSealed(deps.db, survey);
	const sealed = performance.now() - began;
	const longest = await citizens.stop();
	printTable(`Import of ${BALLOTS} ballots`, [
		['taken in', inMs(stored)],
		['sealed', inMs(sealed)],
		['longest wait for the form meanwhile, the file read too', inMs(longest.form)],
		['longest wait for a ballot of a citizen', inMs(longest.ballot)]
	]);
}

type Db = Data['deps']['db'];

async function surveyOf(db: Db): Promise<string> {
	const point = db.selectFrom('point').where('code', '=', FORM.replace('/k/', ''));
	return (await point.select('survey_id').executeTakeFirstOrThrow()).survey_id;
}

async function untilSealed(db: Db, survey: string): Promise<void> {
	const locks = db.selectFrom('data_lock').where('survey_id', '=', survey);
	const largest = locks.select((it) => it.fn.max('ballots').as('ballots'));
	while (Number((await largest.executeTakeFirst())?.ballots ?? 0) < BALLOTS) await sleep(PAUSE_MS);
}

/** One citizen asks for the form, another sends ballots, both over and over. */
function askAllTheWhile({ origin }: Product) {
	const longest = { form: 0, ballot: 0 };
	let stopped = false;
	let sent = 0;
	const ask = async (what: keyof typeof longest, request: () => RequestInit) => {
		while (!stopped) {
			const began = performance.now();
			const response = await fetch(origin + FORM, { redirect: 'manual', ...request() });
			await response.arrayBuffer();
			if (response.status >= 400) throw new Error(`${what}: ${response.status}`);
			longest[what] = Math.max(longest[what], performance.now() - began);
			await sleep(PAUSE_MS);
		}
	};
	const post = () => {
		const nonce = String((sent += 1)).padStart(24, '0');
		const body = new URLSearchParams({ ...BALLOT, nonce });
		return { method: 'POST', headers: { origin }, body };
	};
	const both = Promise.all([ask('form', () => ({})), ask('ballot', post)]);
	return {
		stop: async () => {
			stopped = true;
			await both;
			return longest;
		}
	};
}
