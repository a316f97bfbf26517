import { sql, type Kysely } from 'kysely';

/**
 * How many ballots a cell had when the parts of its agency were last shown while ballots came in; null
 * as long as they are. It takes the place of the smallest step, which told that they are not.
 *
 * Where a survey is over all is as it was: nothing was hidden then. Of one that runs it follows from
 * the data locks before the first that brought some cell fewer than ten ballots.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('tally').addColumn('last_shown', 'integer').execute();
	await sql`update tally set last_shown = 0 where exists (select 1 from tally as other
		where other.survey_id = tally.survey_id and other.agency_id = tally.agency_id
		and other.smallest_step < 10)`.execute(db);
	const over = new Date(Date.now() - GRACE_MS).toISOString();
	for (const survey of await running(db, over)) await keepShown(db, survey);
	await db.schema.alterTable('tally').dropColumn('smallest_step').execute();
}

/** Ballots may come so long after the end. */
const GRACE_MS = 30 * 60_000;

interface Running {
	id: string;
	key: number;
}

/** @param over who ended before is over: ISO 8601, UTC */
async function running(db: Kysely<unknown>, over: string): Promise<Running[]> {
	const { rows } = await sql<Running>`select survey.id, survey_key.key from survey
		join survey_key on survey_key.survey_id = survey.id
		where status in ('open', 'closed') and (closes_at is null or closes_at > ${over})`.execute(db);
	return rows;
}

/** Adds up what each heading got, until its agency has one that got fewer than ten. */
async function keepShown(db: Kysely<unknown>, { id, key }: Running): Promise<void> {
	const { rows: locks } = await sql<{ ballots: number }>`select ballots from data_lock
		where survey_id = ${id} order by lock`.execute(db);
	const [held, shown] = [new Set<string>(), new Map<number, number>()];
	let last = 0;
	for (const { ballots } of locks) {
		const added = await addedBy(db, key, last, last + ballots);
		for (const it of added) if (it.ballots < 10) held.add(it.agency);
		for (const it of added) {
			if (!held.has(it.agency)) shown.set(it.heading, (shown.get(it.heading) ?? 0) + it.ballots);
		}
		last += ballots;
	}
	for (const [heading, ballots] of shown) await writeShown(db, { id, key }, heading, ballots);
}

interface Added {
	heading: number;
	agency: string;
	ballots: number;
}

/** @param after number of the last ballot before these @param last of them */
async function addedBy(
	db: Kysely<unknown>,
	key: number,
	after: number,
	last: number
): Promise<Added[]> {
	const { rows } = await sql<Added>`select b.heading, h.agency_id as agency,
			cast(count(*) as integer) as ballots
		from ballot as b join heading as h on h.survey_key = b.survey_key and h.heading = b.heading
		where b.survey_key = ${key} and b.number > ${after} and b.number <= ${last}
		group by b.heading, h.agency_id`.execute(db);
	return rows;
}

async function writeShown(
	db: Kysely<unknown>,
	{ id, key }: Running,
	heading: number,
	ballots: number
): Promise<void> {
	await sql`update tally set last_shown = ${ballots} from heading as h
		where h.survey_key = ${key} and h.heading = ${heading}
			and tally.survey_id = ${id} and tally.last_shown is not null
			and tally.agency_id = h.agency_id and tally.service_code = h.service_code
			and tally.channel = h.channel and tally.assurance = h.assurance and tally.month = h.month
			and tally.questionnaire_version = h.questionnaire_version`.execute(db);
}
