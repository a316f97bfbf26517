import { readSlipCode } from '#lib/domain/slip-code.ts';
import { AppError } from '#lib/server/errors.ts';

/** Wrong codes that one network address may type before it waits. */
export const MOST_WRONG = 10;
/** How long it waits after the last wrong one, in milliseconds. */
export const WAIT_MS = 10 * 60 * 1000;
/** Addresses that are remembered at most; the one that is quiet longest makes room. */
const MOST_ADDRESSES = 20_000;

/** Wrong codes by network address; kept in memory only, and forgotten after the wait. */
export interface WrongCodes {
	waits(address: string): boolean;
	/** Notes one more wrong code. */
	count(address: string): void;
}

/** @param now epoch milliseconds */
export function createWrongCodes(now: () => number): WrongCodes {
	/** In order of the last wrong code. */
	const seen = new Map<string, { wrong: number; last: number }>();
	const recent = (address: string) => {
		const found = seen.get(address);
		return found && now() - found.last < WAIT_MS ? found : undefined;
	};
	return {
		waits: (address) => (recent(address)?.wrong ?? 0) >= MOST_WRONG,
		count(address) {
			const wrong = (recent(address)?.wrong ?? 0) + 1;
			seen.delete(address);
			seen.set(address, { wrong, last: now() });
			const [oldest] = seen.keys();
			if (seen.size > MOST_ADDRESSES && oldest !== undefined) seen.delete(oldest);
		}
	};
}

/**
 * Looks for what a slip's code opens. A typed code has 60 bits, so an address that gives wrong ones
 * one after another waits, and nobody else does; a scanned one of 128 bits is never held up.
 * @throws AppError 'too-many-codes' while the address waits; what `find` throws, such as 'slip-not-found'
 */
export async function tryCode<T>(
	wrongCodes: WrongCodes,
	address: string,
	given: string,
	find: () => Promise<T>
): Promise<T> {
	const isScanned = readSlipCode(given)?.kind === 'scanned';
	if (!isScanned && wrongCodes.waits(address)) throw new AppError('too-many-codes', 'typed codes');
	try {
		return await find();
	} catch (cause) {
		const isWrong = cause instanceof AppError && cause.code === 'slip-not-found';
		if (isWrong && !isScanned) wrongCodes.count(address);
		throw cause;
	}
}
