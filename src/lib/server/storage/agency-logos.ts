import type { LogoImage } from '#lib/domain/catalogue/logo-image.ts';
import type { Db, Tx } from './schema.ts';

/** What is known of a logo without its bytes. */
export interface LogoMark extends LogoImage {
	/** Lower-case hex. */
	sha256: string;
}

/** More agencies than one print or page shows at once. */
const MOST_LISTED = 5000;

/** Puts a logo in the place of the one before it. */
export async function putLogo(
	tx: Tx,
	agencyId: string,
	{ mediaType, width, height, sha256 }: LogoMark,
	{ content, at, by }: { content: Uint8Array; at: string; by: string }
): Promise<void> {
	const values = {
		media_type: mediaType,
		...{ width, height, sha256 },
		content: Buffer.from(content).toString('base64'),
		added_at: at,
		added_by: by
	};
	await tx
		.insertInto('agency_logo')
		.values({ agency_id: agencyId, ...values })
		.onConflict((oc) => oc.column('agency_id').doUpdateSet(values))
		.execute();
}

/** @returns false where there was none */
export async function deleteLogo(tx: Tx, agencyId: string): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('agency_logo')
		.where('agency_id', '=', agencyId)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

export async function readLogo(
	db: Db,
	agencyId: string
): Promise<{ mark: LogoMark; content: Uint8Array<ArrayBuffer> } | undefined> {
	const row = await db
		.selectFrom('agency_logo')
		.selectAll()
		.where('agency_id', '=', agencyId)
		.executeTakeFirst();
	if (!row) return undefined;
	const { media_type: mediaType, width, height, sha256, content } = row;
	return {
		mark: { mediaType, width, height, sha256 },
		content: new Uint8Array(Buffer.from(content, 'base64'))
	};
}

/** Those of the agencies that have one, by agency id. */
export async function findLogoMarks(
	db: Db,
	agencyIds: readonly string[]
): Promise<Map<string, LogoMark>> {
	if (agencyIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('agency_logo')
		.select(['agency_id', 'media_type', 'width', 'height', 'sha256'])
		.where('agency_id', 'in', agencyIds)
		.orderBy('agency_id')
		.limit(MOST_LISTED)
		.execute();
	return new Map(
		rows.map(({ agency_id, media_type: mediaType, width, height, sha256 }) => [
			agency_id,
			{ mediaType, width, height, sha256 }
		])
	);
}
