import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { openSqlite } from '#lib/server/storage/dialect/sqlite.ts';

/** What the bare server answers with, and where it writes. */
export interface Bare {
	/** The bytes of every GET: those of the page that the product sends. */
	page: Uint8Array;
	/** Headers of the page: those that the product sends. */
	headers: Record<string, string>;
	/** A new SQLite file. */
	path: string;
}

// The least that can be done: the same bytes from memory, and one durable row a post, committed alone.

const { page, headers, path } = workerData as Bare;
const db = openSqlite(path);
db.exec('create table ballot (id integer primary key, answers text not null)');
const insert = db.prepare('insert into ballot (answers) values (?)');

const server = createServer((request, response) => {
	if (request.method === 'POST') void keep(request, response);
	else response.writeHead(200, headers).end(page);
});
server.listen(0, '127.0.0.1', () => parentPort?.postMessage(server.address()));

async function keep(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	insert.run(Buffer.concat(parts).toString());
	response.writeHead(303, { location: '/' }).end();
}
