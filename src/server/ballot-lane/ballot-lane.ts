import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TakeBallot } from '#lib/server/ballot-lane.ts';
import { entriesOf, urlencodedFields } from '#lib/server/form-entries.ts';
import { laneRequest, type LaneRequest } from './lane-request.ts';
import { replay } from './replay.ts';

/** Has the application answer by its routes. */
type Ordinary = (request: IncomingMessage) => void;

/** What the lane is told of the server around it. */
interface Surroundings {
	/** Our own, as browsers see it. */
	origin: string;
	/** Those of every answer: names and values in turn. */
	headers: readonly string[];
	/** The client's address. */
	addressOf: (request: IncomingMessage) => string;
	/** What the application offers; undefined before it has started. */
	taker: () => TakeBallot | undefined;
}

/**
 * Answers the plain case, a ballot that is taken, without SvelteKit's request layer, which costs
 * several times what keeping it does. Everything else goes the ordinary way.
 */
export class BallotLane {
	readonly #around: Surroundings;

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/**
	 * @param ordinary called with the request as it came, where the lane cannot answer
	 * @returns false where the request is none for the lane; nothing was done then
	 */
	answer(request: IncomingMessage, response: ServerResponse, ordinary: Ordinary): boolean {
		const take = this.#around.taker();
		const asked = take && laneRequest(request, this.#around.origin);
		if (!take || !asked) return false;
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.once('end', () => {
			const body = inOne(parts);
			void this.#take(take, asked, { request, body }).then((thanks) => {
				if (thanks === undefined) ordinary(replay(request, body));
				else this.#thank(response, thanks + asked.language);
			});
		});
		return true;
	}

	#take(
		take: TakeBallot,
		{ code }: LaneRequest,
		{ request, body }: { request: IncomingMessage; body: Buffer }
	): Promise<string | undefined> {
		const entries = entriesOf(urlencodedFields(body));
		return take({ code, entries, address: this.#around.addressOf(request) });
	}

	#thank(response: ServerResponse, location: string): void {
		response.writeHead(303, [...this.#around.headers, 'location', location, 'content-length', '0']);
		response.end();
	}
}

/** Most bodies come in one part, and a copy would keep a page of the pool of buffers. */
function inOne(parts: readonly Buffer[]): Buffer {
	const [first, second] = parts;
	return first && !second ? first : Buffer.concat(parts);
}
