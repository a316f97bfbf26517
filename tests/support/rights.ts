import { CATALOGUE_RIGHTS } from './rights/catalogue.ts';
import { IMPORT_RIGHTS } from './rights/imports.ts';
import { OFFICE_RIGHTS } from './rights/office.ts';
import { POINT_RIGHTS } from './rights/points.ts';
import { PLAN_RIGHTS } from './rights/plans.ts';
import { PAPER_RIGHTS } from './rights/paper.ts';
import { PUBLIC_RIGHTS } from './rights/public.ts';
import { QUESTIONNAIRE_RIGHTS } from './rights/questionnaires.ts';
import { SLIP_RIGHTS } from './rights/slips.ts';
import { SURVEY_RIGHTS } from './rights/surveys.ts';
import type { Right } from './rights/who.ts';

export { WHO, type Right, type Statuses, type Who } from './rights/who.ts';

/** What the product promises, route by route; a route that is not here fails the test. */
export const RIGHTS: readonly Right[] = [
	...PUBLIC_RIGHTS,
	...OFFICE_RIGHTS,
	...CATALOGUE_RIGHTS,
	...PLAN_RIGHTS,
	...PAPER_RIGHTS,
	...IMPORT_RIGHTS,
	...SURVEY_RIGHTS,
	...POINT_RIGHTS,
	...QUESTIONNAIRE_RIGHTS,
	...SLIP_RIGHTS
];
