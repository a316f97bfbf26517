import type { ImportKind } from '#lib/domain/imports/kinds.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { keepUpload } from '#lib/server/services/imports/uploads.ts';
import { claimUpload } from '#lib/server/storage/import-progress.ts';
import { agenciesOf } from '../seed.ts';
import { PROCEDURES, PROVINCE } from './province.ts';
import { requireDepartment } from './staff.ts';

/** Files between their steps, as their addresses name them: `services/ID`. */
export interface Uploads {
	uploads: string[];
	/** One that is being taken in. */
	comingIn: string;
}

/** Of each procedure of the province a row: its name, and its finished files of a year. */
export async function makeUploads(deps: Deps): Promise<Uploads> {
	const services = csv('agency,code,name', (agency, at) => `${agency},TT${at},Thủ tục số ${at}`);
	const cases = csv('agency,service,period,finished', (agency, at) => `${agency},TT${at},2023,90`);
	const comingIn = await keptUpload(deps, 'services', `${services}\n`);
	await claimUpload(
		deps.db,
		comingIn.split('/')[1] ?? '',
		{ phase: 'checking', done: 10_000, of: 20_000 },
		{ at: '2099-01-01T00:00:00.000Z', silentSince: '2000-01-01T00:00:00.000Z' }
	);
	const uploads = [
		await keptUpload(deps, 'services', services),
		await keptUpload(deps, 'cases', cases)
	];
	return { uploads, comingIn };
}

function csv(heading: string, rowOf: (agency: string, procedure: number) => string): string {
	const rows = agenciesOf(PROVINCE).flatMap(({ code }) =>
		Array.from({ length: PROCEDURES }, (_, at) => rowOf(code, at))
	);
	return [heading, ...rows].join('\n');
}

async function keptUpload(deps: Deps, kind: ImportKind, text: string): Promise<string> {
	const bytes = new TextEncoder().encode(text);
	const setup = { survey: '', agency: '', month: '', source: 'Báo cáo', asOf: '2024-01-10' };
	const upload = { kind, setup, fileName: 'ca-tinh.csv', bytes };
	const kept = await keepUpload(deps, await requireDepartment(deps), upload);
	if (!kept.ok) throw new Error(JSON.stringify(kept.error));
	return `${kind}/${kept.value}`;
}
