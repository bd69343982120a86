import { findComponents } from './components.ts';
import type { DocxProfile, Finding } from './finding.ts';
import { letterheadRules } from './letterhead-rules.ts';
import { pageRules, tableRules } from './page-rules.ts';
import { readPackage } from './read-package.ts';
import { componentRules, fontRules, languageRule } from './style-rules.ts';
import {
  annexRules,
  endMarkRule,
  leftoverRules,
  legalBasisRules,
  recipientRules,
  signatureRules,
} from './text-rules.ts';
import { readWordDocument } from './word-document.ts';

/**
 * Checks a written .docx against the administrative format (§9): reads the file itself, not the model it came from. Findings
 * in reading order per rule; none for a paper in order. Refuses (UnreadableDocxError) what is no .docx or too large.
 */
export async function validateDocx(bytes: Uint8Array, profile: DocxProfile): Promise<readonly Finding[]> {
  const document = readWordDocument(await readPackage(bytes));
  const components = findComponents(document);
  return [
    ...languageRule(document),
    ...pageRules(document, components),
    ...fontRules(document),
    ...componentRules(document, components),
    ...letterheadRules(document, components, profile),
    ...legalBasisRules(components),
    ...recipientRules(components),
    ...signatureRules(components, profile),
    ...endMarkRule(components),
    ...tableRules(document, components),
    ...annexRules(document, components),
    ...leftoverRules(document, profile),
  ];
}
