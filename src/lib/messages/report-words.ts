import type { Assurance } from '#lib/domain/channel.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import type { ReportWords } from '#lib/domain/build-report.ts';
import { reportEn } from './report.en.ts';
import { reportVi } from './report.vi.ts';

/** What `buildReport` calls that which has no name. */
export const reportWords: ReportWords = {
	theAgency: { vi: reportVi.theAgency, en: reportEn.theAgency },
	otherService: { vi: reportVi.otherService, en: reportEn.otherService },
	serviceNotRecorded: { vi: reportVi.serviceNotRecorded, en: reportEn.serviceNotRecorded }
};

/** How sure ballots are, in both languages. */
export const sourceNames: Record<Assurance, LocalText> = {
	slip: { vi: reportVi.sources.slip, en: reportEn.sources.slip },
	random: { vi: reportVi.sources.random, en: reportEn.sources.random },
	'walk-in': { vi: reportVi.sources['walk-in'], en: reportEn.sources['walk-in'] },
	import: { vi: reportVi.sources.import, en: reportEn.sources.import }
};
