/** The bytes of a small file in one piece. */
export async function collectBytes(
	chunks: AsyncIterable<Uint8Array>
): Promise<Uint8Array<ArrayBuffer>> {
	const parts = await Array.fromAsync(chunks);
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
