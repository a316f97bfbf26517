import { backupEn } from './backup.en.ts';
import { catalogueEn } from './catalogue.en.ts';
import { accountsEn } from './accounts.en.ts';
import { agencyResultsEn } from './agency-results.en.ts';
import { citizenEn } from './citizen.en.ts';
import { commentsEn } from './comments.en.ts';
import { compareEn } from './compare.en.ts';
import { crosstabEn } from './crosstab.en.ts';
import { designEn } from './design.en.ts';
import { errorsEn } from './errors.en.ts';
import { freezesEn } from './freezes.en.ts';
import { filesEn } from './files.en.ts';
import { overviewEn } from './overview.en.ts';
import { pointsEn } from './points.en.ts';
import { printEn } from './print.en.ts';
import { plansEn } from './plans.en.ts';
import { paperEn } from './paper.en.ts';
import { papersEn } from './papers.en.ts';
import { handoverEn } from './handover.en.ts';
import { importsEn } from './imports.en.ts';
import { reportEn } from './report.en.ts';
import { resultsEn } from './results.en.ts';
import { parPointsEn } from './par-points.en.ts';
import { tokensEn } from './tokens.en.ts';
import { traitsEn } from './traits.en.ts';
import { singleBallotsEn } from './single-ballots.en.ts';
import { exportJobsEn } from './export-jobs.en.ts';
import { slipsEn } from './slips.en.ts';
import { staffEn } from './staff.en.ts';
import { wordReportEn } from './word-report.en.ts';
import { verifyEn } from './verify.en.ts';
import { voidsEn } from './voids.en.ts';
import type { Messages } from './vi.ts';

export const en: Messages = {
	backup: backupEn,
	catalogue: catalogueEn,
	accounts: accountsEn,
	agencyResults: agencyResultsEn,
	citizen: citizenEn,
	comments: commentsEn,
	compare: compareEn,
	crosstab: crosstabEn,
	design: designEn,
	errors: errorsEn,
	files: filesEn,
	overview: overviewEn,
	freezes: freezesEn,
	paper: paperEn,
	papers: papersEn,
	plans: plansEn,
	points: pointsEn,
	print: printEn,
	handover: handoverEn,
	imports: importsEn,
	report: reportEn,
	results: resultsEn,
	tokens: tokensEn,
	traits: traitsEn,
	parPoints: parPointsEn,
	singleBallots: singleBallotsEn,
	exportJobs: exportJobsEn,
	slips: slipsEn,
	staff: staffEn,
	wordReport: wordReportEn,
	verify: verifyEn,
	voids: voidsEn
};
