import { findAccount } from '#lib/server/storage/staff.ts';
import { insertPoint } from '#lib/server/storage/points.ts';
import { handIn, openPaper, typePaper } from '#lib/server/services/paper/typing.ts';
import { makeBatch as givePapers } from '#lib/server/services/paper/batches.ts';
import { makeBatch as makeSlips } from '#lib/server/services/slips/make-batch.ts';
import { startDraft } from '#lib/server/services/questionnaire-drafts.ts';
import { keepUpload } from '#lib/server/services/imports/uploads.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AGENCY, PROVINCE } from './province.ts';
import { BENCH_DEPARTMENT } from './staff.ts';

const TYPISTS = ['nhaplieu', 'nhaplieu2'] as const;
const PAPERS = 20;

/** What the pages of one thing show: ids as their addresses name them. */
export interface Things {
	typing: string;
	settling: string;
	slips: number;
	upload: string;
	questionnaire: string;
}

/** Papers that are being typed and papers that differ, slips, a file between its steps, a draft. */
export async function makeThings(deps: Deps): Promise<Things> {
	await insertPaperPoint(deps);
	const settling = await givenPapers(deps);
	for (const [at, username] of TYPISTS.entries()) await typeAll(deps, username, settling, at);
	return {
		typing: await givenPapers(deps),
		settling,
		slips: await madeSlips(deps),
		upload: await keptUpload(deps),
		questionnaire: await startedDraft(deps)
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

/** @throws Error where the account of the benchmark is not there */
async function keptUpload(deps: Deps): Promise<string> {
	const account = await findAccount(deps.db, BENCH_DEPARTMENT.username);
	if (!account) throw new Error(BENCH_DEPARTMENT.username);
	const bytes = new TextEncoder().encode(`agency,code,name\n${AGENCY},MOI,Thủ tục mới\n`);
	const setup = { survey: '', agency: '', month: '', source: '', asOf: '' };
	const upload = { kind: 'services', setup, fileName: 'thu-tuc.csv', bytes } as const;
	const kept = await keepUpload(deps, { ...BENCH_DEPARTMENT, id: account.id }, upload);
	if (!kept.ok) throw new Error(JSON.stringify(kept.error));
	return kept.value;
}

async function startedDraft(deps: Deps): Promise<string> {
	const started = await startDraft(deps, BENCH_DEPARTMENT, { from: 'sipas@1', code: '' });
	if (!started.ok) throw new Error(started.error);
	return started.value;
}
