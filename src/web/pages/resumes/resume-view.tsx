import './resume-view.css';
import { useLingui } from '@lingui/react/macro';
import { formPlace } from '../../../client/export/form-place.ts';
import { type Resume, SECTIONS } from '../../../shared/resume/resume.ts';
import { useLanguage } from '../../i18n.tsx';
import { ItemView } from './item-view.tsx';
import { SECTION_PARTS } from './section-parts.ts';

/** A résumé to be read: all that it says and nothing else, so that a preview is exactly what a reader will see. */
export function ResumeView({ resume, label }: { resume: Resume; label: string }) {
  const { i18n } = useLingui();
  return (
    <article className="resume-sheet" aria-label={label}>
      <BasicsView basics={resume.basics} />
      {SECTIONS.filter((name) => resume[name].length > 0).map((name) => (
        <section key={name} className="resume-section">
          <h3 className="resume-section-title">{i18n._(SECTION_PARTS[name].title)}</h3>
          {resume[name].map((item, index) => (
            // A sheet is only read: items never move in it.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <ItemView key={index} section={name} parts={item} />
          ))}
        </section>
      ))}
    </article>
  );
}

/** The beginning of a résumé: who, where, how to reach them, and what they say of themselves. */
export function BasicsView({ basics }: { basics: Resume['basics'] }) {
  const { locale } = useLanguage();
  const contact = [formPlace(basics.location, locale), basics.email, basics.phone, basics.url].filter(
    (text) => text !== '',
  );
  return (
    <header className="resume-head">
      {basics.name !== '' && (
        <p className="resume-name" dir="auto">
          {basics.name}
        </p>
      )}
      {basics.label !== '' && (
        <p className="resume-label" dir="auto">
          {basics.label}
        </p>
      )}
      {contact.length > 0 && (
        <p className="resume-contact" dir="auto">
          {contact.join(' · ')}
        </p>
      )}
      {basics.profiles.map(({ network, username, url }) => (
        <p key={`${network} ${username} ${url}`} className="resume-contact" dir="auto">
          {[network, username, url].filter((text) => text !== '').join(' · ')}
        </p>
      ))}
      {basics.summary !== '' && (
        <p className="resume-text" dir="auto">
          {basics.summary}
        </p>
      )}
    </header>
  );
}
