import type { FiledBallot } from '#lib/domain/ballot.ts';
import { THRESHOLD } from '#lib/domain/disclosure.ts';
import { optionsOf, type Questionnaire } from '#lib/domain/questionnaire.ts';
import { coarseOption, quarterOf, toldQuestions, type ToldQuestion } from './coarse.ts';
import { newColumn, type Column } from './column.ts';

/** Stands for a value that fewer than ten ballots of the agency have. */
export const RARE = '*';

/** Single ballots for an inspector: no text, no id, wide classes, in an order that tells nothing. */
export interface SingleBallots {
	/** Names of the columns. */
	ids: readonly string[];
	size: () => number;
	/** @param agencyCode of the ballot's agency @throws RangeError on answers that no packing gives */
	add: (ballot: FiledBallot, agencyCode: string) => void;
	/** Reads what was added; nothing may be added after it. */
	finish: () => ToldBallots;
}

export interface ToldBallots {
	size: number;
	/** What may stand in each column, by number. */
	values: readonly (readonly string[])[];
	/** @param ballot its place, from 0 @param into a number a column */
	read: (ballot: number, into: Uint16Array) => void;
}

export function singleBallots(questionnaire: Questionnaire): SingleBallots {
	const agency = newColumn('agency', false);
	const filed = filedColumns();
	const asked = toldQuestions(questionnaire).map((told) => askedColumn(questionnaire, told));
	const columns = [agency, ...filed.map((it) => it.column), ...asked.map((it) => it.column)];
	let size = 0;
	return {
		ids: columns.map(({ id }) => id),
		size: () => size,
		add(ballot, agencyCode) {
			const items = parseItems(ballot.answers);
			agency.push(agency.codeOf(agencyCode));
			for (const { column, valueOf } of filed) column.push(column.codeOf(valueOf(ballot)));
			for (const { column, position, codeOf } of asked) column.push(codeOf(items[position]));
			size += 1;
		},
		finish: () => withoutRare(columns, agency, size)
	};
}

function filedColumns() {
	const of = (id: string, valueOf: (ballot: FiledBallot) => string) => ({
		column: newColumn(id, true),
		valueOf
	});
	return [
		of('service', ({ serviceCode }) => serviceCode),
		of('channel', ({ channel }) => channel),
		of('assurance', ({ assurance }) => assurance),
		of('quarter', ({ month }) => quarterOf(month))
	];
}

interface AskedColumn {
	column: Column;
	position: number;
	/** @param item of the packed answers; absent: not answered */
	codeOf: (item: unknown) => number;
}

function askedColumn(
	questionnaire: Questionnaire,
	{ question, position, isTrait }: ToldQuestion
): AskedColumn {
	const column = newColumn(question.id, isTrait);
	const options = optionsOf(questionnaire, question).map(({ id }) => coarseOption(question.id, id));
	const codes = options.map((it) => column.codeOf(it));
	function codeOf(item: unknown): number {
		if (item === null || item === undefined) return 0;
		if (typeof item === 'number') return known(codes[item], question.id);
		if (!Array.isArray(item)) throw new RangeError(`packed answers: ${question.id}`);
		// Words that were written beside an option are no option.
		const places = item.filter((it): it is number => typeof it === 'number');
		return column.codeOf(places.map((it) => known(options[it], question.id)).join(';'));
	}
	return { column, position, codeOf };
}

function known<T>(found: T | undefined, questionId: string): T {
	if (found === undefined) throw new RangeError(`packed answers: ${questionId}`);
	return found;
}

function parseItems(packed: string): unknown[] {
	const items: unknown = JSON.parse(packed);
	if (!Array.isArray(items)) throw new RangeError('packed answers: not an array');
	return items;
}

/** In each trait the values that fewer than ten ballots of an agency have become one. */
function withoutRare(columns: readonly Column[], agency: Column, size: number): ToldBallots {
	const told = columns.map((column) => {
		if (!column.isTrait) return column.codeAt;
		const rare = column.codeOf(RARE);
		const countOf = countsByAgency(column, agency, size);
		return (ballot: number) => {
			const code = column.codeAt(ballot);
			return code === 0 || countOf(ballot) >= THRESHOLD ? code : rare;
		};
	});
	return {
		size,
		values: columns.map(({ values }) => values),
		read(ballot, into) {
			for (let at = 0; at < told.length; at += 1) into[at] = told[at]?.(ballot) ?? 0;
		}
	};
}

/** @returns how many ballots of a ballot's agency have the value that it has */
function countsByAgency(column: Column, agency: Column, size: number): (ballot: number) => number {
	const width = column.values.length;
	const counts = new Map<number, number>();
	const keyOf = (ballot: number) => agency.codeAt(ballot) * width + column.codeAt(ballot);
	for (let ballot = 0; ballot < size; ballot += 1) {
		const key = keyOf(ballot);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return (ballot) => counts.get(keyOf(ballot)) ?? 0;
}
