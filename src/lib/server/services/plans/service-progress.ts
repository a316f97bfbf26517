import type { Service } from '#lib/domain/agency.ts';
import { hideSmall } from '#lib/domain/disclosure.ts';
import type { PlanTarget } from '#lib/domain/plan.ts';

export interface ServiceProgress {
	service: Service;
	/** Sealed ballots alone; absent where they are too few to be told. */
	sealed?: number;
	target: number;
}

/** Only sealed ballots are known by procedure, and only numbers that tell of nobody. */
export function servicesProgress(
	services: readonly Service[],
	targets: readonly PlanTarget[],
	sealed: readonly { serviceCode: string; ballots: number }[]
): ServiceProgress[] {
	const byCode = [...Map.groupBy(sealed, (it) => it.serviceCode)];
	const bases = byCode.map(([, found]) => found.reduce((sum, it) => sum + it.ballots, 0));
	const hidden = hideSmall(
		bases,
		bases.reduce((sum, it) => sum + it, 0)
	);
	const shown = new Map(byCode.map(([code], at) => [code, hidden[at] ? undefined : bases[at]]));
	return services.map((service) => {
		const target = targets.find(
			(it) => it.agencyId === service.agencyId && it.serviceCode === service.code
		);
		const count = shown.has(service.code) ? shown.get(service.code) : 0;
		return {
			service,
			...(count !== undefined && { sealed: count }),
			target: target?.ballots ?? 0
		};
	});
}
