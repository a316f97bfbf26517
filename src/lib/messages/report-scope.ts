import type { Locale } from '#lib/domain/locale.ts';
import type { Report } from '#lib/domain/report.ts';
import { formatPeriod } from './format.ts';
import type { Messages } from './index.ts';

interface Texts {
	locale: Locale;
	report: Messages['report'];
}

/** What the figures are about, in one line: agency where it is not all, service, channel, period. */
export function scopeOf({ filter, choices }: Report, { locale, report }: Texts): string {
	const { agency, service, channel, period } = filter;
	const known = choices.services.find((it) => it.agency === agency && it.code === service);
	return [
		...(agency === undefined ? [report.allAgencies] : []),
		service === undefined ? report.allServices : (known?.name[locale] ?? service),
		channel === undefined ? report.allChannels : report.channels[channel],
		period === undefined ? report.allPeriods : formatPeriod(locale, period)
	].join(' · ');
}
