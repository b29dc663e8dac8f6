import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  CALENDAR_REQUEST,
  COPY_REQUEST,
  type CopyParams,
  GLOSSARY_REQUEST,
  MAP_REQUEST,
  type MapParams,
  PLAN_TABLE_REQUEST,
  REPORT_REQUEST,
  type ReportParams,
  SIGN_ROWS_REQUEST,
} from '../protocol';
import type { OpenDocuments } from './documents';
import { calendarOf, copyOf, planTableOf } from './exports';
import { toGlossary, toSignRows } from './help';
import { toDocumentReport, toWireMap } from './mapper';

/**
 * Serves what the sidebar, the map and the commands of our own extension ask for, beyond LSP.
 * @param today the day as a calendar date, YYYY-MM-DD
 */
export function serveOwnRequests(connection: Connection, documents: OpenDocuments, today: () => string): void {
  connection.onRequest(REPORT_REQUEST, async ({ uri }: ReportParams, token: CancellationToken) => {
    const reading = await documents.current(uri, token);
    return reading && toDocumentReport(uri, reading);
  });
  connection.onRequest(CALENDAR_REQUEST, async ({ uri }: ReportParams, token: CancellationToken) => {
    const reading = await documents.current(uri, token);
    return reading && calendarOf(uri, reading, today());
  });
  connection.onRequest(PLAN_TABLE_REQUEST, async ({ uri }: ReportParams, token: CancellationToken) => {
    const reading = await documents.current(uri, token);
    return reading && planTableOf(reading);
  });
  connection.onRequest(COPY_REQUEST, async (params: CopyParams, token: CancellationToken) => {
    const reading = await documents.current(params.uri, token);
    const document = documents.get(params.uri);
    return reading && document ? copyOf(params, documents.settings(document).format, reading) : null;
  });
  connection.onRequest(MAP_REQUEST, async (params: MapParams, token: CancellationToken) => {
    const reading = await documents.current(params.uri, token);
    return reading && toWireMap(params, reading);
  });
  connection.onRequest(GLOSSARY_REQUEST, toGlossary);
  connection.onRequest(SIGN_ROWS_REQUEST, toSignRows);
}
