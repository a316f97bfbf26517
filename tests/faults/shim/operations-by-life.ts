import { readRecording, type Operation } from './recording.ts';

/**
 * What programs did in each of the folders `0`, `1`, … of a disk, which are a life each.
 * @param log the disk's record
 */
export function operationsByLife(log: string, count: number): Operation[][] {
	const lives = Array.from({ length: count }, (): Operation[] => []);
	for (const operation of readRecording(log)) {
		const [life, path] = operation.path.split('/');
		if (path !== undefined) lives[Number(life)]?.push({ ...operation, path });
	}
	return lives;
}
