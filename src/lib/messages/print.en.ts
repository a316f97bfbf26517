import type { Messages } from './vi.ts';

export const printEn: Messages['print'] = {
	title: {
		poster: 'A4 poster',
		card: 'Counter card',
		paper: 'Paper ballot'
	},
	back: 'Back to the survey points',
	backToSlips: 'Back to the invitation slips',
	howTo: {
		poster:
			'Press Ctrl + P to print. Choose A4 paper, margins “None”, and switch “Background graphics” on. One page a point.',
		card: 'Press Ctrl + P to print. Choose A4 paper, margins “None”, and switch “Background graphics” on. Fold along the dashes and stand it on the counter: it reads from both sides.',
		paper:
			'Press Ctrl + P to print, A4 paper, both sides. Write the batch number at the foot before handing out.'
	},
	pages: (count: number) => `${count} survey ${count === 1 ? 'point' : 'points'}`,
	nothing: 'There is no point to print in this way.',
	nothingNext: {
		poster:
			'Posters and cards are for points in use that gather ballots by QR code, kiosk or enumerator.',
		card: 'Posters and cards are for points in use that gather ballots by QR code, kiosk or enumerator.',
		paper:
			'Paper ballots are for points whose channel is “Paper”. Please add such a point, then print again.'
	},
	leftOut: (count: number) =>
		`${count} ${count === 1 ? 'point uses' : 'points use'} another channel or are out of use, and are not printed here.`,
	sample: 'SAMPLE DATA',
	invitation: 'Please tell us what you think',
	invitationHall: 'Scan, choose the agency, tell us what you think',
	satisfied: 'Satisfied',
	dissatisfied: 'Dissatisfied',
	other: 'Other opinion',
	counter: (name: string) => `Counter ${name}`,
	service: (name: string) => `Procedure: ${name}`,
	orType: 'Or go to',
	typeCode: 'and type',
	steps: ['Open Zalo or the camera', 'Scan the square code', 'Choose, then press Send'],
	promise: (minutes: number) => `No name · About ${minutes} min · Nothing to install`,
	voluntary: 'Answering is up to you and does not affect your file.',
	notForComplaints: 'This is not the place to lodge a complaint or denunciation.',
	hotline: (number: string) => `To report a problem please call ${number}.`,
	qrOf: (code: string) => `QR code that opens the form of point ${code}`,
	foldHere: 'fold here',
	paper: {
		heading: 'Ballot',
		motto: 'Please mark ✕ in one box for each question, unless it says otherwise.',
		upTo: (max: number) => `choose up to ${max}`,
		optional: 'optional',
		service: 'The procedure that you carried out',
		ownWords: 'add in words, if you can:',
		agency: 'Agency',
		onlyIf: (options: string) => `Answer only if you chose: ${options}`,
		consent: 'I agree to give this information',
		thanks: 'Thank you very much!',
		return:
			'Please put the ballot into the closed box. The staff who handle your file do not see it.',
		point: 'Point',
		questionnaire: 'Questionnaire',
		batch: 'Batch no.'
	},
	slip: {
		title: 'Invitation to rate',
		sheets: (batch: number, slips: number) => `Batch ${batch} · ${slips} slips`,
		howTo:
			'Print now: press Ctrl + P, A4 paper, margins “None”. This page cannot be opened again; where paper jams, record the whole batch as spoiled and make a new one. Cut along the dashes and shuffle before handing out.',
		lead: 'We would like your opinion on',
		scan: 'Scan with Zalo or the camera',
		orType: (host: string) => `or go to ${host} and type:`,
		once: 'The code works once and is tied to no name.',
		until: (day: string) => `Good until the end of ${day}.`,
		batch: (number: string) => `Batch ${number}`
	}
};
