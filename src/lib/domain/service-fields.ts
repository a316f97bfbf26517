import type { Service } from './agency.ts';

/** Services of one field (lĩnh vực); without a field, those that the catalogue puts in none. */
export interface ServiceField {
	field?: string;
	services: readonly Service[];
}

const VIETNAMESE = new Intl.Collator('vi');

/** An agency's services by field, in the order of the Vietnamese alphabet; those in none come last. */
export function fieldsOf(services: readonly Service[]): ServiceField[] {
	const grouped = Map.groupBy(services, ({ field }) => field ?? '');
	const names = [...grouped.keys()].sort(
		(a, b) => Number(a === '') - Number(b === '') || VIETNAMESE.compare(a, b)
	);
	return names.map((name) => ({
		...(name !== '' && { field: name }),
		services: grouped.get(name) ?? []
	}));
}
