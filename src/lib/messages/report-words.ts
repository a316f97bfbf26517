import type { ReportWords } from '#lib/domain/build-report.ts';
import { reportEn } from './report.en.ts';
import { reportVi } from './report.vi.ts';

/** What `buildReport` calls that which has no name. */
export const reportWords: ReportWords = {
	theAgency: { vi: reportVi.theAgency, en: reportEn.theAgency },
	otherService: { vi: reportVi.otherService, en: reportEn.otherService },
	serviceNotRecorded: { vi: reportVi.serviceNotRecorded, en: reportEn.serviceNotRecorded }
};
