import { seededFolder } from './demo-server.ts';
import setUpFolder from './folders.ts';

/** Makes the demo before the stories begin: each worker would make one of its own. */
export default async function setUpStories(): Promise<(() => void) | undefined> {
	const remove = setUpFolder();
	await seededFolder();
	return remove;
}
