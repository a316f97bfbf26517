/** @returns the name itself, or with the first number from 2 on that makes it free */
export async function firstFree(
	name: string,
	isFree: (name: string) => Promise<boolean>
): Promise<string> {
	if (await isFree(name)) return name;
	for (let number = 2; ; number += 1) {
		if (await isFree(`${name}-${number}`)) return `${name}-${number}`;
	}
}
