import { findAccount } from '#lib/server/storage/staff.ts';
import { insertPoint } from '#lib/server/storage/points.ts';
import { handIn, openPaper, typePaper } from '#lib/server/services/paper/typing.ts';
import { makeBatch as givePapers } from '#lib/server/services/paper/batches.ts';
import { makeBatch as makeSlips } from '#lib/server/services/slips/make-batch.ts';
import { startDraft } from '#lib/server/services/questionnaire-drafts.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { makeOtherSurveys } from './other-surveys.ts';
import { makeOwnSurvey } from './own-survey.ts';
import { AGENCY, PROVINCE } from './province.ts';
import { makeRecords, type Records } from './records.ts';
import { BENCH_DEPARTMENT } from './staff.ts';
import { makeUploads, type Uploads } from './uploads.ts';

const TYPISTS = ['nhaplieu', 'nhaplieu2'] as const;
const PAPERS = 20;

/** What the pages of one thing show: ids as their addresses name them. */
export interface Things extends Records, Uploads {
	typing: string;
	settling: string;
	slips: number;
	questionnaire: string;
	/** A survey that is over, in which `AGENCY` asked something of its own. */
	own: string;
	/** The address of an export that has been made. */
	job: string;
}

/** Papers that are being typed and papers that differ, slips, files between their steps, drafts, records. */
export async function makeThings(deps: Deps, draft: string): Promise<Omit<Things, 'job'>> {
	await insertPaperPoint(deps);
	await makeOtherSurveys(deps);
	const settling = await givenPapers(deps);
	for (const [at, username] of TYPISTS.entries()) await typeAll(deps, username, settling, at);
	return {
		typing: await givenPapers(deps),
		settling,
		slips: await madeSlips(deps),
		questionnaire: await startedDraft(deps),
		own: await makeOwnSurvey(deps, draft),
		...(await makeUploads(deps)),
		...(await makeRecords(deps))
	};
}

async function insertPaperPoint({ db }: Deps): Promise<void> {
	await db.transaction().execute((tx) =>
		insertPoint(tx, {
			id: 'point-tinh-giay',
			code: `${AGENCY}-GIAY`,
			surveyId: PROVINCE.id,
			kind: 'agency',
			channel: 'paper',
			assurance: 'walk-in',
			choosesService: false,
			agencyIds: [AGENCY.toLowerCase()]
		})
	);
}

async function givenPapers(deps: Deps): Promise<string> {
	const [first, second] = TYPISTS;
	const made = await givePapers(deps, BENCH_DEPARTMENT, PROVINCE.id, {
		agencyCode: AGENCY,
		pointCode: `${AGENCY}-GIAY`,
		papers: String(PAPERS),
		recheck: 'all',
		first,
		second,
		ownEntryReason: ''
	});
	if (!made.ok) throw new Error(JSON.stringify(made.error));
	return made.value.id;
}

/** @param box the number that is read off each paper, another for each of the two */
async function typeAll(deps: Deps, username: string, id: string, box: number): Promise<void> {
	const account = await findAccount(deps.db, username);
	if (!account) throw new Error(username);
	const staff: Staff = { id: account.id, username, role: 'entry', agencyIds: ['agency-snv'] };
	const { wanted } = await openPaper(deps, staff, id);
	const entries = { service: ['1'], 'SF.CS': [String(box + 1)], 'SF.DV': ['1'] };
	for (const paper of wanted) {
		const kept = await typePaper(deps, staff, id, { paper, entries });
		if (!kept.ok) throw new Error(JSON.stringify(kept.error));
	}
	await handIn(deps, staff, id);
}

async function madeSlips(deps: Deps): Promise<number> {
	const made = await makeSlips(deps, BENCH_DEPARTMENT, PROVINCE.id, {
		pointCode: AGENCY,
		agencyCode: AGENCY,
		serviceCode: '',
		count: '500',
		format: 'csv',
		request: deps.newId()
	});
	if (!made.ok) throw new Error(JSON.stringify(made.error));
	return made.value.batch.number;
}

async function startedDraft(deps: Deps): Promise<string> {
	const started = await startDraft(deps, BENCH_DEPARTMENT, { from: 'sipas@1', code: '' });
	if (!started.ok) throw new Error(started.error);
	return started.value;
}
