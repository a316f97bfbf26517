import { freezeSurvey } from '#lib/server/services/freezes/freeze-survey.ts';
import { FORM } from './ballot.ts';
import { putLoad, type Load } from './load.ts';
import { logIn, startProduct, type Data, type Product } from './product.ts';
import { DEPARTMENTS, seedSurvey } from './seed.ts';
import { inMs, median, printTable } from './table.ts';
import { POST } from './throughput.ts';

const SURVEY = 'crosstab-1m';
const BALLOTS = 1_000_000;
const PATH = `/admin/surveys/${SURVEY}/crosstab`;

/** Each is read by itself the first time. */
const TRAITS = ['A4', 'D2', 'D4'];
const AGAIN = 15;

/** Ballots a second that are offered meanwhile: a province on its busiest day sends a tenth. */
const RATE = 100;

/** How long a cross-table of a million ballots takes, the first time and again, and citizens meanwhile. */
export async function measureCrosstab(data: Data): Promise<void> {
	const survey = { id: SURVEY, questionnaire: 'sipas', ballots: BALLOTS, spread: DEPARTMENTS };
	await seedSurvey(data.deps, survey);
	const rows: [string, string][] = [['a freeze of 1,000,000 ballots', inMs(await freezing(data))]];
	const product = await startProduct(data);
	try {
		const cookie = await logIn(product);
		for (const trait of TRAITS) {
			const read = () => timeOf(product, cookie, `${PATH}?trait=${trait}&question=DV.O`);
			rows.push([`1,000,000 ballots by ${trait}, the first time`, inMs(await read())]);
			const again: number[] = [];
			for (let round = 0; round < AGAIN; round += 1) again.push(await read());
			rows.push([`the same again, median of ${AGAIN}`, inMs(median(again))]);
		}
		const load = offer(product);
		const beside = await timeOf(product, cookie, `${PATH}?trait=D1&question=NC`);
		rows.push([`by D1, the first time, ${RATE} ballots/s sent meanwhile`, inMs(beside)]);
		rows.push(['those ballots', waits(await load)]);
		rows.push(['comments, the first time', inMs(await timeOf(product, cookie, COMMENTS))]);
		rows.push(['comments again', inMs(await timeOf(product, cookie, COMMENTS))]);
		printTable('Cross-tables', rows);
	} finally {
		await product.stop();
	}
}

/** With satisfaction by field and by the state of the file, for which it reads every ballot. */
async function freezing({ deps }: Data): Promise<number> {
	const start = performance.now();
	const frozen = await freezeSurvey(deps, 'operator', { surveyId: SURVEY, name: 'Báo cáo' });
	if (!frozen.ok) throw new Error(frozen.error);
	return performance.now() - start;
}

const COMMENTS = `/admin/surveys/${SURVEY}/comments`;

function offer({ origin }: Product): Promise<Load> {
	return putLoad({ ...POST, url: origin + FORM, connections: 32, duration: 6_000, rate: RATE });
}

const waits = ({ p50, p99 }: Load) => `half within ${inMs(p50)}, 99 % within ${inMs(p99)}`;

/** @throws Error where the answer is not the page */
async function timeOf({ origin }: Product, cookie: string, path: string): Promise<number> {
	const start = performance.now();
	const response = await fetch(origin + path, {
		headers: { cookie, 'accept-encoding': 'identity' }
	});
	await response.arrayBuffer();
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	return performance.now() - start;
}
