import { seededFolder } from './demo-server.ts';

/** Makes the demo before the files begin: two that run side by side would each make one. */
export default async function setUpSeeded(): Promise<void> {
	await seededFolder();
}
