import { readFileSync } from 'node:fs';
import { importBallots } from '#lib/server/services/import-ballots.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { openInbox } from '#lib/server/storage/inbox/open.ts';
import { SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { testDeps } from '../support/deps.ts';

// A program of its own that takes one file in, says when it begins and when it is done, and is killed.

const [url = '', file = '', seed = ''] = process.argv.slice(2);
const chance = seededChance(seed);
const db = openDatabase(url);
const inbox = openInbox(url, undefined, () => Buffer.from(chance.newId(), 'hex'));
const bytes = readFileSync(file);
process.send?.('begins');
await importBallots(testDeps(db, { ...chance, inbox }), { surveyId: SURVEY.id, bytes }, 'cli');
process.send?.('done');
await inbox.close();
await db.destroy();
process.disconnect();
