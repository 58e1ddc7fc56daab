import {html, type TemplateResult} from 'lit';
import type {Receipt, RuleOutcome} from '../answer/model';
import {empty} from '../frame/page';
import {localized} from '../words/language';
import {ruleTitle} from '../words/rules';
import {state, t} from '../words/words';

/** Rules that came to no verdict, by document: what was not audited is never shown as clean. */
export function unaudited(receipts: Receipt[]): TemplateResult {
  const lacking = receipts
    .map((receipt) => ({
      receipt,
      rules: receipt.outcomes.filter((it) => it.outcome === 'INSUFFICIENT' || it.outcome === 'ERROR'),
    }))
    .filter(({rules}) => rules.length > 0);
  const why = (it: RuleOutcome) => (it.reason ? localized(it.reason) : it.missing.join(', '));
  return lacking.length === 0
    ? empty('allAudited')
    : html`${lacking.map(
        ({receipt, rules}) =>
          html`<details>
            <summary>
              ${[receipt.document.department ?? receipt.document.file, receipt.document.fiscalYear].filter(Boolean).join(' ')}
              — ${t('rulesMissing', rules.length)}
            </summary>
            <div class="scroll" tabindex="0" role="region" aria-label=${t('notAudited')}>
              <table>
                <thead>
                  <tr>
                    ${['rule', 'outcome', 'reason'].map((it) => html`<th scope="col">${t(it)}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${rules.map(
                    (it) =>
                      html`<tr>
                        <td>${ruleTitle(it.rule.id)} <small class="faint">${it.rule.id}</small></td>
                        <td>${state(it.outcome)}</td>
                        <td class="text">${why(it)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
          </details>`,
      )}`;
}
