import type { Agency } from '#lib/domain/agency.ts';
import type { Succession } from '#lib/domain/catalogue/succession.ts';

/** The day on which provinces were merged and districts abolished. @see Nghị quyết 202/2025/QH15 */
const MERGER = '2025-07-01';

type Named = readonly [code: string, vi: string, en: string];

const DISTRICTS: readonly Named[] = [
	['GIA-NGHIA', 'UBND thành phố Gia Nghĩa', 'People’s Committee of Gia Nghĩa City'],
	['CU-JUT', 'UBND huyện Cư Jút', 'People’s Committee of Cư Jút District'],
	['DAK-GLONG', 'UBND huyện Đắk Glong', 'People’s Committee of Đắk Glong District'],
	['DAK-MIL', 'UBND huyện Đắk Mil', 'People’s Committee of Đắk Mil District'],
	['DAK-RLAP', 'UBND huyện Đắk R’lấp', 'People’s Committee of Đắk R’lấp District'],
	['DAK-SONG', 'UBND huyện Đắk Song', 'People’s Committee of Đắk Song District'],
	['KRONG-NO', 'UBND huyện Krông Nô', 'People’s Committee of Krông Nô District'],
	['TUY-DUC', 'UBND huyện Tuy Đức', 'People’s Committee of Tuy Đức District']
];

const OLD_PROVINCES: readonly Named[] = [
	[
		'UBND-LD-CU',
		'UBND tỉnh Lâm Đồng (trước 01/7/2025)',
		'People’s Committee of Lâm Đồng (before 1 July 2025)'
	],
	['UBND-BT', 'UBND tỉnh Bình Thuận', 'People’s Committee of Bình Thuận Province']
];

const OLD_JUSTICE: readonly Named[] = [
	[
		'STP-LD-CU',
		'Sở Tư pháp tỉnh Lâm Đồng (trước 01/7/2025)',
		'Department of Justice of Lâm Đồng (before 1 July 2025)'
	],
	['STP-BT', 'Sở Tư pháp tỉnh Bình Thuận', 'Department of Justice of Bình Thuận']
];

const idOf = (code: string) => `agency-${code.toLowerCase()}`;

function agencyOf([code, vi, en]: Named, more: Partial<Agency>): Agency {
	return { id: idOf(code), code, name: { vi, en }, validFrom: '1992-01-01', ...more };
}

const NEW_PROVINCE = agencyOf(
	['UBND-LD', 'UBND tỉnh Lâm Đồng', 'People’s Committee of Lâm Đồng Province'],
	{ comparisonGroup: 'ubnd-tinh', symbol: 'UBND', validFrom: MERGER }
);

/**
 * What the demo shows beside the agencies of its surveys: the former districts of Đắk Nông, and the
 * province that three became. Names and days are real. No agency lies below Sở Tư pháp.
 */
export const MORE_AGENCIES: readonly Agency[] = [
	...DISTRICTS.map((it) =>
		agencyOf(it, {
			comparisonGroup: 'ubnd-huyen',
			parentId: idOf('UBND'),
			superior: 'UBND tỉnh Đắk Nông',
			symbol: 'UBND',
			validFrom: '2004-01-01',
			validTo: MERGER
		})
	),
	...OLD_PROVINCES.map((it) =>
		agencyOf(it, { comparisonGroup: 'ubnd-tinh', symbol: 'UBND', validTo: MERGER })
	),
	...OLD_JUSTICE.map((it, at) =>
		agencyOf(it, {
			comparisonGroup: 'so-ban-nganh',
			parentId: idOf(OLD_PROVINCES[at]?.[0] ?? ''),
			symbol: 'STP',
			validTo: MERGER
		})
	),
	NEW_PROVINCE,
	agencyOf(['STP-LD', 'Sở Tư pháp tỉnh Lâm Đồng', 'Department of Justice of Lâm Đồng'], {
		comparisonGroup: 'so-ban-nganh',
		parentId: NEW_PROVINCE.id,
		superior: 'UBND tỉnh Lâm Đồng',
		symbol: 'STP',
		validFrom: MERGER
	})
];

const merged = (predecessors: readonly string[], successor: string): Succession[] =>
	predecessors.map((it) => ({
		predecessorId: idOf(it),
		successorId: idOf(successor),
		kind: 'merge',
		date: MERGER
	}));

/** Lâm Đồng, Đắk Nông and Bình Thuận became Lâm Đồng, and their departments of justice one. */
export const SUCCESSIONS: readonly Succession[] = [
	...merged(['UBND', 'UBND-LD-CU', 'UBND-BT'], 'UBND-LD'),
	...merged(['STP', 'STP-LD-CU', 'STP-BT'], 'STP-LD')
];
