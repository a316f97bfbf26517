import { hash, verify } from '@node-rs/argon2';
import { COMMON_PASSWORDS } from './common-passwords.ts';

/** @see OWASP ASVS 5.0 appendix C: argon2id, m = 19,456 KiB, t = 2, p = 1 */
const COST = {
	/** `Algorithm.Argon2id`; the package's enum is erased before it could be read. */
	algorithm: 2,
	memoryCost: 19_456,
	timeCost: 2,
	parallelism: 1
};

/**
 * The hash of 32 random bytes that nobody kept, at the same cost: what is verified when there is
 * no such account, so that the time taken tells nothing; and what an account has until its owner
 * sets a password: it is never right.
 */
export const NOBODYS_HASH =
	'$argon2id$v=19$m=19456,t=2,p=1$jVW9z5dDgYLi9XiuzBx7Tw$dGBPcg9QCiqtjnvWzZ1fYBTUEdEzm6jXFvTYYHjq+54';

const SHORTEST = 10;
const LONGEST = 128;

export type PasswordFault = 'password-too-short' | 'password-too-long' | 'password-too-common';

/** @returns what keeps `password` from being taken, absent when it is good; lengths in characters */
export function passwordFault(password: string): PasswordFault | undefined {
	const { length } = [...normalized(password)];
	if (length < SHORTEST) return 'password-too-short';
	if (length > LONGEST) return 'password-too-long';
	if (COMMON_PASSWORDS.has(normalized(password).toLowerCase())) return 'password-too-common';
	return undefined;
}

export async function hashPassword(password: string): Promise<string> {
	return inTurn(() => hash(normalized(password), COST));
}

/** @param passwordHash absent where there is no such account: takes as long, and is never right */
export async function isPassword(
	passwordHash: string | undefined,
	password: string
): Promise<boolean> {
	const right = await inTurn(() => verify(passwordHash ?? NOBODYS_HASH, normalized(password)));
	return right && passwordHash !== undefined && passwordHash !== NOBODYS_HASH;
}

/** Two keyboards may spell one Vietnamese letter in two ways. */
function normalized(password: string): string {
	return password.normalize('NFC');
}

/** Each takes 19 MiB and a core: more at once would starve those who are answering a survey. */
const AT_ONCE = 2;
/** Some seconds of work. */
const LONGEST_QUEUE = 100;
const queue: (() => void)[] = [];
let running = 0;

/** Whether so many passwords wait to be checked that another had better come later. */
export function isHashingBusy(): boolean {
	return queue.length >= LONGEST_QUEUE;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running < AT_ONCE) running += 1;
	else await new Promise<void>((resolve) => queue.push(resolve));
	try {
		return await work();
	} finally {
		// The turn goes over to the next one without being given back in between.
		const next = queue.shift();
		if (next) next();
		else running -= 1;
	}
}
