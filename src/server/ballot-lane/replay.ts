import { IncomingMessage } from 'node:http';

/** The same request again, for a reader who comes after its body was read. */
export function replay(request: IncomingMessage, body: Buffer): IncomingMessage {
	const again = new IncomingMessage(request.socket);
	const { method, url, headers, rawHeaders } = request;
	const { httpVersion, httpVersionMajor, httpVersionMinor } = request;
	const versions = { httpVersion, httpVersionMajor, httpVersionMinor };
	Object.assign(again, { method, url, headers, rawHeaders, ...versions, complete: true });
	again.push(body);
	again.push(null);
	return again;
}
