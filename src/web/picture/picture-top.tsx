import type { Paper } from '../../client/export/paper.ts';

/** The head of the first page: who, how to reach them, and the picture. */
export function PictureTop({ paper }: { paper: Paper }) {
  return (
    <div className="picture-top">
      <div>
        {paper.name !== '' && <p className="picture-who">{paper.name}</p>}
        {paper.label !== '' && <p className="picture-label">{paper.label}</p>}
        {paper.contact.length > 0 && (
          <p className="picture-contact">
            {paper.contact.map(({ text, href }, place) => (
              // The same address can stand there twice.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <span key={place} className={href === null ? undefined : 'picture-link'}>
                {text}
              </span>
            ))}
          </p>
        )}
      </div>
      {/* The name beside it says whose it is. */}
      {paper.picture !== '' && <img className="picture-photo" src={paper.picture} alt="" />}
    </div>
  );
}
