export { isProblem, openActions, openFindings, orderFindings } from '../report/order-findings.ts';
