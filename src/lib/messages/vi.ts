import { backupVi } from './backup.vi.ts';
import { catalogueVi } from './catalogue.vi.ts';
import { accountsVi } from './accounts.vi.ts';
import { agencyResultsVi } from './agency-results.vi.ts';
import { citizenVi } from './citizen.vi.ts';
import { commentsVi } from './comments.vi.ts';
import { compareVi } from './compare.vi.ts';
import { crosstabVi } from './crosstab.vi.ts';
import { designVi } from './design.vi.ts';
import { errorsVi } from './errors.vi.ts';
import { freezesVi } from './freezes.vi.ts';
import { filesVi } from './files.vi.ts';
import { overviewVi } from './overview.vi.ts';
import { pointsVi } from './points.vi.ts';
import { printVi } from './print.vi.ts';
import { plansVi } from './plans.vi.ts';
import { paperVi } from './paper.vi.ts';
import { papersVi } from './papers.vi.ts';
import { handoverVi } from './handover.vi.ts';
import { importsVi } from './imports.vi.ts';
import { reportVi } from './report.vi.ts';
import { resultsVi } from './results.vi.ts';
import { parPointsVi } from './par-points.vi.ts';
import { tokensVi } from './tokens.vi.ts';
import { traitsVi } from './traits.vi.ts';
import { singleBallotsVi } from './single-ballots.vi.ts';
import { exportJobsVi } from './export-jobs.vi.ts';
import { slipsVi } from './slips.vi.ts';
import { staffVi } from './staff.vi.ts';
import { wordReportVi } from './word-report.vi.ts';
import { verifyVi } from './verify.vi.ts';
import { voidsVi } from './voids.vi.ts';

/** Vietnamese is the first language: its shape is the type that every other language fills. */
export const vi = {
	backup: backupVi,
	catalogue: catalogueVi,
	accounts: accountsVi,
	agencyResults: agencyResultsVi,
	citizen: citizenVi,
	comments: commentsVi,
	compare: compareVi,
	crosstab: crosstabVi,
	design: designVi,
	errors: errorsVi,
	files: filesVi,
	overview: overviewVi,
	freezes: freezesVi,
	paper: paperVi,
	papers: papersVi,
	plans: plansVi,
	points: pointsVi,
	print: printVi,
	handover: handoverVi,
	imports: importsVi,
	report: reportVi,
	results: resultsVi,
	tokens: tokensVi,
	traits: traitsVi,
	parPoints: parPointsVi,
	singleBallots: singleBallotsVi,
	exportJobs: exportJobsVi,
	slips: slipsVi,
	staff: staffVi,
	wordReport: wordReportVi,
	verify: verifyVi,
	voids: voidsVi
};
export type Messages = typeof vi;
