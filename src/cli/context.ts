import type { Config } from '#lib/server/config.ts';
import type { Deps } from '#lib/server/services/deps.ts';

/** What a command may reach of the outside world. */
export interface CliContext {
	deps: Deps;
	config: Config;
	/** One line to standard output. */
	out: (line: string) => void;
	/** One line to standard error. */
	err: (line: string) => void;
	/** All of standard input. */
	stdin: () => Promise<string>;
}

export interface Command {
	/** As typed, with its blank: `user add`. */
	name: string;
	/** What follows the name. */
	usage: string;
	/** One line for the list of commands. */
	summary: string;
	/** Set where the command changes no figures: it works on a database whose logs have faults too. */
	onlyReads?: true;
	/** Set where the command brings the database to this version by itself. */
	worksUnmigrated?: true;
	/**
	 * @param args what follows the name
	 * @returns 0 done; 1 refused or failed, 2 wrong usage, each with one line on `err`
	 */
	run: (context: CliContext, args: string[]) => Promise<number>;
}
