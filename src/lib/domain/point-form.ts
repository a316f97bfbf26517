import type { Assurance, Channel } from './channel.ts';
import type { LocalText } from './locale.ts';
import { assuranceOf, isGuarded, isPointChannel } from './point-channel.ts';
import { POINT_CODE } from './point.ts';
import { err, ok, type Result } from './result.ts';

/** Longest label, in UTF-16 code units: it stands in one line of a poster's head. */
export const LABEL_MAX_LENGTH = 80;
/** Longest name of a counter. */
export const COUNTER_MAX_LENGTH = 12;

/** Fields of the form as they were typed. */
export interface TypedPoint {
	channel: string;
	/** `yes` where those who are asked were drawn by lot. */
	random: string;
	label: string;
	labelEn: string;
	counter: string;
	/** Empty: one is made. */
	code: string;
}

export interface PlaceWords {
	label?: LocalText;
	counter?: string;
}

/** What the form says about a point, whatever agency it is of. */
export interface PointKind extends PlaceWords {
	channel: Channel;
	assurance: Assurance;
	/** Absent: one is made. */
	code?: string;
}

export interface PointFault {
	field: 'agency' | 'service' | 'channel' | 'random' | 'label' | 'counter' | 'code';
	code:
		| 'agency-unknown'
		| 'agencies-too-few'
		| 'service-unknown'
		| 'services-all-made'
		| 'channel-unknown'
		| 'random-not-guarded'
		| 'random-not-yours'
		| 'label-missing'
		| 'label-too-long'
		| 'counter-too-long'
		| 'code-malformed'
		| 'code-taken';
}

/**
 * Reads channel, words and code of a new point.
 * @param mayDraw whether whoever fills it in may say that people were drawn by lot
 */
export function parsePointKind(
	typed: TypedPoint,
	mayDraw: boolean
): Result<PointKind, PointFault[]> {
	const words = parsePlaceWords(typed);
	const faults: PointFault[] = words.ok ? [] : [...words.error];
	const { channel } = typed;
	const random = typed.random === 'yes';
	if (!isPointChannel(channel)) faults.push({ field: 'channel', code: 'channel-unknown' });
	else if (random && !isGuarded(channel)) {
		faults.push({ field: 'random', code: 'random-not-guarded' });
	}
	if (random && !mayDraw) faults.push({ field: 'random', code: 'random-not-yours' });
	const code = typed.code.trim().toUpperCase();
	if (code !== '' && !POINT_CODE.test(code)) faults.push({ field: 'code', code: 'code-malformed' });
	if (faults.length > 0 || !words.ok || !isPointChannel(channel)) return err(faults);
	return ok({
		channel,
		assurance: assuranceOf(channel, random),
		...words.value,
		...(code !== '' && { code })
	});
}

/** Reads what may change later too: the words about the place. */
export function parsePlaceWords(
	typed: Pick<TypedPoint, 'label' | 'labelEn' | 'counter'>
): Result<PlaceWords, PointFault[]> {
	const label = oneLine(typed.label);
	const labelEn = oneLine(typed.labelEn);
	const counter = oneLine(typed.counter);
	const faults: PointFault[] = [];
	if (label.length > LABEL_MAX_LENGTH || labelEn.length > LABEL_MAX_LENGTH) {
		faults.push({ field: 'label', code: 'label-too-long' });
	}
	if (label === '' && labelEn !== '') faults.push({ field: 'label', code: 'label-missing' });
	if (counter.length > COUNTER_MAX_LENGTH) {
		faults.push({ field: 'counter', code: 'counter-too-long' });
	}
	if (faults.length > 0) return err(faults);
	return ok({
		...(label !== '' && { label: { vi: label, en: labelEn || label } }),
		...(counter !== '' && { counter })
	});
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
