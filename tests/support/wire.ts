import { once } from 'node:events';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** What came over the wire for one request. */
export interface Received {
	path: string;
	status: number;
	/** By lower-case name; repeated ones are joined. */
	headers: Record<string, string>;
	/** All that the server sent: status line, headers, framing and compressed body. */
	bytes: number;
	/** Decompressed. */
	text: string;
}

/** Asks one connection for one page, as a browser does, and counts every byte of the answer. */
export async function receive(origin: string, path: string, encodings: string): Promise<Received> {
	const headers = [
		'accept: text/html,*/*;q=0.8',
		`accept-encoding: ${encodings}`,
		'accept-language: vi-VN,vi;q=0.9'
	];
	return exchange(origin, `GET ${path}`, headers);
}

/**
 * Sends one request over a connection of its own, byte by byte as it is given.
 * @param asked method and path
 * @param headers lines, without Host and Connection
 */
export async function exchange(
	origin: string,
	asked: string,
	headers: readonly string[],
	body: Buffer = Buffer.alloc(0)
): Promise<Received> {
	const { hostname, port, host } = new URL(origin);
	const socket = connect(Number(port), hostname);
	const parts: Buffer[] = [];
	socket.on('data', (part: Buffer) => parts.push(part));
	const lines = [`${asked} HTTP/1.1`, `host: ${host}`, ...headers, 'connection: close'];
	socket.write(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]));
	await once(socket, 'close');
	return read(asked.slice(asked.indexOf(' ') + 1), Buffer.concat(parts));
}

function read(path: string, answer: Buffer): Received {
	const end = answer.indexOf('\r\n\r\n');
	const [first = '', ...lines] = answer.subarray(0, end).toString('latin1').split('\r\n');
	const headers: Record<string, string> = {};
	for (const line of lines) {
		const name = line.slice(0, line.indexOf(':')).toLowerCase();
		const value = line.slice(line.indexOf(':') + 1).trim();
		headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
	}
	const body = answer.subarray(end + 4);
	const whole = headers['transfer-encoding'] === 'chunked' ? joinChunks(body) : body;
	const text = decompress(headers['content-encoding'], whole).toString('utf8');
	return { path, status: Number(first.split(' ')[1]), headers, bytes: answer.length, text };
}

function joinChunks(body: Buffer): Buffer {
	const chunks: Buffer[] = [];
	for (let at = 0; ;) {
		const line = body.indexOf('\r\n', at);
		const size = Number.parseInt(body.subarray(at, line).toString('latin1'), 16);
		if (!(size > 0)) return Buffer.concat(chunks);
		chunks.push(body.subarray(line + 2, line + 2 + size));
		at = line + 2 + size + 2;
	}
}

/** @throws RangeError for an encoding that was not asked for */
function decompress(encoding: string | undefined, body: Buffer): Buffer {
	switch (encoding) {
		case undefined:
			return body;
		case 'gzip':
			return gunzipSync(body);
		case 'br':
			return brotliDecompressSync(body);
		default:
			throw new RangeError(`content-encoding: ${encoding}`);
	}
}
