const HEADING = 'agency,service,month,SF.CS,SF.DV,SF.GY';

/**
 * A file of ballots about STP, as bytes. With another `ending` it is what a spreadsheet makes of the same
 * rows when they are saved once more: another file, the same ballots.
 */
export function ballotFile(count: number, ending = '\n'): Uint8Array {
	const rows = Array.from({ length: count }, () => 'STP,LLTP,2026-11,satisfied,other,');
	return new TextEncoder().encode([HEADING, ...rows, ''].join(ending));
}
