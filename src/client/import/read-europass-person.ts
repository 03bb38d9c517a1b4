/** Takes who somebody is out of a CandidatePerson, the Europass CV since 2020. */
import type { ResumeDraft } from '../../shared/resume/resume.ts';
import {
  type Fact,
  factAt,
  factsAt,
  seeText,
  type Taking,
  takeLabel,
  takeProse,
  takeText,
} from './take-facts.ts';
import { takePhone } from './take-phone.ts';

type Draft = Required<ResumeDraft>;

/** Name, contacts and address; of several addresses, mails and telephones the first, the others are left over. */
export function takePerson(
  taking: Taking,
  person: Fact | undefined,
  profile: Fact | undefined,
): Draft['basics'] {
  const contacts = factsAt(person, 'Communication');
  const address = contacts.map((one) => factAt(one, 'Address')).find((one) => one !== undefined);
  const byChannel = (channel: RegExp) => contacts.filter((one) => channel.test(seeText(one, 'ChannelCode')));
  const [mail] = byChannel(/mail/i);
  const [phone] = byChannel(/phone|mobile/i);
  const [site, ...sites] = byChannel(/web|site/i).map((one) => takeText(taking, one, 'URI'));
  const text = (...path: string[]) => takeText(taking, address, ...path);
  const location = {
    address: text('AddressLine') || text('StreetName'),
    postalCode: text('PostalCode'),
    city: text('CityName'),
    countryCode: text('CountryCode'),
    region: text('CountrySubDivisionCode'),
  };
  const social = byChannel(/social/i).map((one) => socialOf(taking, one));
  for (const one of contacts) for (const name of ['ChannelCode', 'UseCode']) takeLabel(taking, one, name);
  return {
    name: [
      takeText(taking, person, 'PersonName', 'GivenName'),
      takeText(taking, person, 'PersonName', 'FamilyName'),
    ].join(' '),
    email: takeText(taking, mail, 'URI'),
    phone: phoneOf(taking, phone),
    url: site ?? '',
    summary: takeProse(taking, profile, 'ExecutiveSummary').summary,
    location,
    profiles: [...sites.map((url) => ({ network: '', url })), ...social],
  };
}

function socialOf(taking: Taking, one: Fact): { network: string; url: string } {
  const kind = seeText(one, 'UseCode');
  const network = takeText(taking, one, /^other$/i.test(kind) || kind === '' ? 'OtherTitle' : 'UseCode');
  return { network, url: takeText(taking, one, 'URI') };
}

// The country's number stands apart; people write it again, or a 0, before the rest.
function phoneOf(taking: Taking, phone: Fact | undefined): string {
  const dialling = takeText(taking, phone, 'CountryDialing');
  const number = `${takeText(taking, phone, 'AreaDialing')}${takeText(taking, phone, 'DialNumber')}`.trim();
  if (dialling === '' || /^(?:\+|00)/.test(number)) {
    taking.labels.push(dialling);
    return takePhone(taking, number);
  }
  return takePhone(taking, `+${dialling.replace(/^\+|^00/, '')} ${number}`);
}
