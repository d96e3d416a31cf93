import { type KpiCase } from '../kpi-case.ts';

export const businessCases: readonly KpiCase[] = [];
