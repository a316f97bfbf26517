import fc from 'fast-check';

/**
 * Properties try the same cases on every run, so that a run that fails fails again. Other cases:
 * `PROPERTY_SEED=random`, or the number that a failed property printed.
 */
const { PROPERTY_SEED: wanted = '20261125' } = process.env;
fc.configureGlobal(wanted === 'random' ? {} : { seed: Number(wanted) });
