import { OTHER_SERVICE, type Agency, type Service } from '#lib/domain/agency.ts';
import type { Answer, FiledBallot } from '#lib/domain/ballot.ts';
import type { Assurance, Channel } from '#lib/domain/channel.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import {
	allQuestions,
	isEnabled,
	optionsOf,
	scaleOf,
	type Question,
	type Questionnaire
} from '#lib/domain/questionnaire.ts';
import { dice, type Dice } from './dice.ts';

/** How one agency does in the invented surveys. */
interface Invented {
	agencyCode: string;
	ballots: number;
	/** Chance of a satisfied answer, 0..1. */
	satisfied: number;
}

/** Drawn up by hand: large and small offices, good and poor ones, one under every threshold. */
const OFFICES: readonly Invented[] = [
	{ agencyCode: 'SKHDT', ballots: 310, satisfied: 0.92 },
	{ agencyCode: 'STP', ballots: 124, satisfied: 0.9 },
	{ agencyCode: 'SGTVT', ballots: 402, satisfied: 0.9 },
	{ agencyCode: 'SNV', ballots: 96, satisfied: 0.89 },
	{ agencyCode: 'STC', ballots: 88, satisfied: 0.88 },
	{ agencyCode: 'SGDDT', ballots: 156, satisfied: 0.87 },
	{ agencyCode: 'SCT', ballots: 74, satisfied: 0.87 },
	{ agencyCode: 'SLDTBXH', ballots: 203, satisfied: 0.86 },
	{ agencyCode: 'SYT', ballots: 142, satisfied: 0.85 },
	{ agencyCode: 'SNNPTNT', ballots: 118, satisfied: 0.84 },
	{ agencyCode: 'SXD', ballots: 149, satisfied: 0.82 },
	{ agencyCode: 'STNMT', ballots: 538, satisfied: 0.78 },
	{ agencyCode: 'BDT', ballots: 18, satisfied: 0.86 }
];

const CHANNELS: readonly [Channel, Assurance, number][] = [
	['slip', 'slip', 0.6],
	['poster', 'walk-in', 0.25],
	['kiosk', 'walk-in', 0.15]
];

export interface InventedInput {
	questionnaire: Questionnaire;
	agencies: readonly Agency[];
	services: readonly Service[];
	surveyId: string;
	year: number;
}

/** The same ballots whenever it is asked: every figure of the demo can be found again. */
export function inventedBallots(input: InventedInput): FiledBallot[] {
	return OFFICES.flatMap((office, index) => {
		const agency = input.agencies.find((it) => it.code === office.agencyCode);
		if (!agency) throw new RangeError(`agency: ${office.agencyCode}`);
		const roll = dice(input.year * 100 + index);
		const satisfied = office.satisfied - (2024 - input.year) * 0.013;
		return Array.from({ length: office.ballots }, () =>
			ballotOf(input, agency, { ...office, satisfied }, roll)
		);
	});
}

function ballotOf(
	{ questionnaire, services, surveyId, year }: InventedInput,
	agency: Agency,
	office: Invented,
	roll: Dice
): FiledBallot {
	const offered = services.filter((it) => it.agencyId === agency.id).map((it) => it.code);
	const [channel, assurance] = CHANNELS[roll.weighted(CHANNELS.map((it) => it[2]))] ?? [
		'poster',
		'walk-in'
	];
	return {
		surveyId,
		questionnaireVersion: questionnaire.version,
		agencyId: agency.id,
		serviceCode: [...offered, OTHER_SERVICE][roll.weighted([0.62, 0.3, 0.08])] ?? OTHER_SERVICE,
		channel,
		assurance,
		month: roll.pick([`${year}-09`, `${year}-10`]),
		answers: packAnswers(questionnaire, answersOf(questionnaire, office, roll))
	};
}

function answersOf(questionnaire: Questionnaire, office: Invented, roll: Dice) {
	const answers = new Map<string, Answer>();
	for (const question of allQuestions(questionnaire).filter(isEnabled)) {
		const gate = question.when && answers.get(question.when.question);
		const isAsked =
			!question.when || (gate?.kind === 'option' && question.when.in.includes(gate.option));
		const answer = isAsked ? answerTo(questionnaire, question, office, roll) : undefined;
		if (answer) answers.set(question.id, answer);
	}
	return answers;
}

/** Nobody invented writes a comment: words would look like somebody's. */
function answerTo(
	questionnaire: Questionnaire,
	question: Question,
	office: Invented,
	roll: Dice
): Answer | undefined {
	const options = optionsOf(questionnaire, question);
	switch (question.kind) {
		case 'rating': {
			const shares = scaleOf(questionnaire, question).options.map(({ counts, score }) =>
				shareOf(counts, score ?? 0, office.satisfied)
			);
			return { kind: 'option', option: options[roll.weighted(shares)]?.id ?? '' };
		}
		case 'choice':
			return { kind: 'option', option: options[roll.weighted(falling(options.length))]?.id ?? '' };
		case 'multiple': {
			const chosen = options.filter(() => roll.next() < question.max / options.length / 1.5);
			const ids = chosen.slice(0, question.max).map((it) => it.id);
			return ids.length > 0 ? { kind: 'options', options: ids } : undefined;
		}
		case 'text':
			return undefined;
	}
}

function shareOf(counts: string, score: number, satisfied: number): number {
	if (counts === 'satisfied') return satisfied * (score === 5 ? 0.35 : 0.65);
	if (counts === 'dissatisfied') return (1 - satisfied) * (score === 1 ? 0.08 : 0.27);
	if (counts === 'other') return (1 - satisfied) * 0.65;
	return 0.03;
}

/** Earlier options are chosen more often. */
function falling(length: number): number[] {
	return Array.from({ length }, (_, index) => 1 / (index + 1));
}
