/**
 * Mail services at which anybody can open a mailbox: an address there says nothing about an employer, and no employer
 * can have their domains as its own.
 * Promises to know the large ones of the regions this platform speaks to. Does not know every one: a new or small
 * service is caught by the operator who approves the employer. A service's own firm proves itself by another domain or
 * by the operator's record. Gathered from the services' own sign-up pages; no list on the network is asked.
 */

/** Services with a domain in many countries: `yahoo.de`, `yahoo.co.jp`, `hotmail.com.br`. */
const EVERYWHERE = /(?:^|\.)(?:gmx|hotmail|outlook|yahoo|yandex)\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;

const ONE_BY_ONE = new Set(
  [
    // Of the whole world.
    'aol.com fastmail.com fastmail.fm gmail.com googlemail.com hey.com hushmail.com icloud.com mac.com mail.com',
    'me.com msn.com passport.com pm.me proton.me protonmail.ch protonmail.com rocketmail.com tuta.com tuta.io',
    'tutamail.com tutanota.com tutanota.de windowslive.com ya.ru ymail.com zoho.com zohomail.com zohomail.eu',
    'live.be live.ca live.cl live.cn live.co.uk live.co.za live.com live.com.ar live.com.au live.com.mx',
    'live.com.my live.com.pt live.com.sg live.de live.dk live.fi live.fr live.hk live.ie live.in live.it live.jp',
    'live.nl live.no live.ru live.se',
    // East Asia.
    '126.com 139.com 163.com 163.net 188.com 189.cn 21cn.com aliyun.com foxmail.com qq.com sina.cn sina.com',
    'sina.com.cn sohu.com tom.com vip.163.com vip.qq.com vip.sina.com wo.cn yeah.net',
    'au.com biglobe.ne.jp docomo.ne.jp excite.co.jp ezweb.ne.jp goo.jp i.softbank.jp infoseek.jp jcom.home.ne.jp',
    'mineo.jp nifty.com nifty.ne.jp ocn.ne.jp plala.or.jp rakuten.jp sky.tu-ka.ne.jp so-net.ne.jp softbank.jp',
    'softbank.ne.jp uqmobile.jp vodafone.ne.jp wakwak.com willcom.com y-mobile.ne.jp ybb.ne.jp ymobile.ne.jp',
    'daum.net hanmail.net kakao.com nate.com naver.com hinet.net pchome.com.tw seed.net.tw netvigator.com',
    // Europe.
    'arcor.de email.de freenet.de mail.de mailbox.org online.de posteo.de posteo.net t-online.de web.de',
    'bbox.fr free.fr laposte.net neuf.fr numericable.fr orange.fr sfr.fr wanadoo.fr',
    'alice.it email.it inwind.it iol.it libero.it poste.it tim.it tin.it tiscali.it virgilio.it',
    'bluewin.ch hispeed.ch aon.at chello.at ziggo.nl kpnmail.nl hetnet.nl home.nl planet.nl xs4all.nl telenet.be',
    'skynet.be btinternet.com blueyonder.co.uk ntlworld.com sky.com talktalk.net virginmedia.com eircom.net',
    'telefonica.net terra.es sapo.pt telia.com online.no',
    'o2.pl onet.pl op.pl poczta.fm wp.pl interia.pl centrum.cz email.cz seznam.cz azet.sk freemail.hu citromail.hu',
    'abv.bg bk.ru inbox.ru list.ru mail.ru rambler.ru i.ua meta.ua ukr.net',
    // The Americas, South Asia, Oceania.
    'att.net bellsouth.net charter.net comcast.net cox.net earthlink.net juno.com optonline.net sbcglobal.net',
    'verizon.net bell.net rogers.com shaw.ca sympatico.ca videotron.ca bol.com.br ig.com.br terra.com.br uol.com.br',
    'prodigy.net.mx rediffmail.com bigpond.com bigpond.net.au iinet.net.au optusnet.com.au xtra.co.nz',
  ].flatMap((line) => line.split(' ')),
);

/** Whether `domain` (lower case, ASCII) is, or is under, that of a known public mail service. */
export function isPublicMailDomain(domain: string): boolean {
  if (EVERYWHERE.test(domain)) return true;
  const labels = domain.split('.');
  return labels.some((_, index) => ONE_BY_ONE.has(labels.slice(index).join('.')));
}
