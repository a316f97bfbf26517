import { countLost, recordLoss, type AfterLoss } from '#lib/server/services/backup/after-loss.ts';
import { takeInboxCopy } from '#lib/server/services/backup/take-inbox-copy.ts';
import type { CopyContent } from '#lib/server/services/backup/check-copy.ts';
import { requireInbox, restoreBackup, type Restored } from '#lib/server/services/backup/restore.ts';
import type { Config } from '#lib/server/config.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import {
	FORGET_SURVEYS,
	goneSurveys,
	logFaults,
	surveysGone
} from '#lib/server/services/log-faults.ts';
import { isInboxGone } from '#lib/server/storage/inbox/gone.ts';
import { openInbox } from '#lib/server/storage/inbox/open.ts';
import { isServed } from '#lib/server/storage/server-lock.ts';
import type { CliContext, Command } from './context.ts';
import { DatabaseRefusal, requireMigrated } from './require-migrated.ts';

const OPTIONS = ['--force', '--after-loss', FORGET_SURVEYS];

export const command: Command = {
	name: 'restore',
	usage: `FILE [--force] [--after-loss] | --after-loss [${FORGET_SURVEYS}]`,
	worksUnmigrated: true,
	summary:
		'puts a backup in the place of the database; --force moves aside the one that is there; --after-loss writes down that what came in since the backup may be missing, also in a database that other tools have restored; --forget-surveys gives up surveys that no backup has, and their receipts',
	async run(context, args) {
		const [force, afterLoss, forget] = OPTIONS.map((it) => args.includes(it));
		const [file, ...rest] = args.filter((it) => !OPTIONS.includes(it));
		if (file?.startsWith('-') || rest.length > 0 || !fits(file, { force, afterLoss, forget })) {
			context.err(`restore: usage: restore ${command.usage}`);
			return 2;
		}
		if (isServed(context.config.databaseUrl)) {
			context.err('restore: a server has this database open; stop it first');
			return 1;
		}
		const restored = file ? await restore(context, file, force === true) : undefined;
		const { databaseUrl } = context.config;
		if (afterLoss && (await isInboxGone(databaseUrl))) await requireInbox(databaseUrl);
		if (afterLoss) await takeCopy(context);
		if (afterLoss && !file && !forget) await requireSurveys(context);
		if (afterLoss) await writeDownLoss(context);
		else if (restored) await tellMissing(context, restored);
		return 0;
	}
};

interface Options {
	force: boolean | undefined;
	afterLoss: boolean | undefined;
	forget: boolean | undefined;
}

/** A FILE that was left out, as by a variable that is not set, gives up nothing. */
function fits(file: string | undefined, { force, afterLoss, forget }: Options): boolean {
	return file ? !forget : afterLoss === true && !force;
}

async function restore(
	{ deps, config, out, err }: CliContext,
	file: string,
	force: boolean
): Promise<Restored> {
	const { databaseUrl } = config;
	const restored = await restoreBackup(deps, { databaseUrl, file, force });
	out(`restored ${describe(restored.content)} from ${file}`);
	if (restored.movedTo !== undefined) out(`the database that was there: ${restored.movedTo}`);
	if (restored.unread !== undefined) {
		err(`restore: what that database signed last is not known (${restored.unread})`);
	}
	return restored;
}

function describe(content: CopyContent): string {
	if ('ballots' in content) return `${content.ballots} ballots in ${content.surveys} surveys`;
	return `an older version's database (run "npm run cli -- migrate" next)`;
}

/**
 * A backup that is put back later may have what the receipts of a survey that is gone name.
 * @throws DatabaseRefusal where the inbox knows such a survey
 */
async function requireSurveys({ deps, config }: CliContext): Promise<void> {
	await requireMigrated(config.databaseUrl);
	const gone = await goneSurveys(deps);
	if (gone.length > 0) throw new DatabaseRefusal(surveysGone(gone));
}

async function writeDownLoss({ deps, config, out }: CliContext): Promise<void> {
	await requireMigrated(config.databaseUrl);
	const { since, surveys, lost, forks, again } = await recordInBoth(deps, config);
	out(
		`what came in since ${since} may be missing; reports say so of: ${surveys.join(', ') || '-'}`
	);
	for (const line of [...forks, ...again]) out(line);
	if (lost > 0) out(`${lost} ballots are known to be lost; their receipts are forgotten`);
}

/** What is forgotten leaves the copy too, or the next start would bring it back. */
async function recordInBoth(deps: Deps, { databaseUrl, inboxCopy }: Config): Promise<AfterLoss> {
	const inbox = openInbox(databaseUrl, undefined, undefined, inboxCopy);
	try {
		return await recordLoss({ ...deps, inbox });
	} finally {
		await inbox.close();
	}
}

/** Ballots that wait in the copy of a lost inbox are not lost: from here on they wait in the new one. */
async function takeCopy({ config, out }: CliContext): Promise<void> {
	if (typeof config.inboxCopy !== 'object') return;
	await requireMigrated(config.databaseUrl);
	const taken = takeInboxCopy(config.databaseUrl, config.inboxCopy.path);
	out(`${taken} ballots came from ${config.inboxCopy.path} and wait to be sealed`);
}

/** Nothing can be asked yet of a database that lacks migrations. */
async function tellMissing(context: CliContext, { content, isInboxNew }: Restored): Promise<void> {
	if (isInboxNew) context.err(NO_INBOX);
	if (!('pending' in content)) await tellLoss(context);
}

const NO_INBOX =
	'restore: there was no inbox, so an empty one was made: no receipt that citizens hold is known any more; after a loss run "restore --after-loss" too, which takes what INBOX_COPY has and makes reports say what may be missing';

/** The inbox may be newer than what was put back: then it knows of ballots that are not there. */
async function tellLoss({ deps, err }: CliContext): Promise<void> {
	const lost = await countLost(deps);
	if (lost === 0) return (await logFaults(deps)).forEach((it) => err(`restore: ${it}`));
	err(`restore: ${lost} ballots that were acknowledged are not in it: run "restore --after-loss"`);
}
