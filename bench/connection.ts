import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/**
 * One connection that stays open and asks one thing at a time. Node's own client costs more than
 * the server that is to be measured, and both share the machine.
 */
export class Connection {
	readonly #socket: Socket;
	#received: Buffer = Buffer.alloc(0);
	#answered: { resolve: (status: number) => void; reject: (reason: Error) => void } | undefined;

	private constructor(socket: Socket) {
		this.#socket = socket;
		socket.on('data', (part) => this.#read(part));
		socket.on('error', (error) => this.#answered?.reject(error));
		socket.on('close', () => this.#answered?.reject(new Error('the server closed the connection')));
	}

	static async open({ hostname, port }: URL): Promise<Connection> {
		const socket = connect(Number(port), hostname);
		socket.setNoDelay(true);
		await once(socket, 'connect');
		return new Connection(socket);
	}

	/** @param request head and body as they go over the wire. @returns the status of the answer */
	ask(request: string): Promise<number> {
		return new Promise((resolve, reject) => {
			this.#answered = { resolve, reject };
			this.#socket.write(request, 'latin1');
		});
	}

	close(): void {
		this.#answered = undefined;
		this.#socket.destroy();
	}

	#read(part: Buffer): void {
		this.#received = this.#received.length > 0 ? Buffer.concat([this.#received, part]) : part;
		const status = statusOfWhole(this.#received);
		if (status === undefined) return;
		const { resolve } = this.#answered ?? {};
		this.#received = Buffer.alloc(0);
		this.#answered = undefined;
		resolve?.(status);
	}
}

/** @returns undefined while more is to come */
function statusOfWhole(received: Buffer): number | undefined {
	const end = received.indexOf(HEAD_END);
	if (end < 0) return undefined;
	const head = received.toString('latin1', 0, end).toLowerCase();
	const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
	const isWhole =
		length === undefined && head.includes('\r\ntransfer-encoding: chunked')
			? received.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)
			: received.length >= end + HEAD_END.length + Number(length ?? 0);
	return isWhole ? Number(head.slice(9, 12)) : undefined;
}
