/** Well-known houses that phishing mail imitates, as somebody would enter them as clients. */
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { aClient } from "../../rules/build-rule-set.ts";

/** Name, then domains. */
const brands = `
AARP | aarp.org
Aave | aave.com
ADAC | adac.de
Adidas | adidas.com adidas.de
Aldi | aldi.de aldi-sued.de aldi.com
Amazon | amazon.com amazon.de amazon.co.uk amazon.com.br
American Express | americanexpress.com aexp.com
American Home Shield | ahs.com
Amil | amil.com.br
Apple | apple.com
Arbitrum | arbitrum.io
Banco do Brasil | bb.com.br
Best Buy | bestbuy.com
Binance | binance.com
Booking.com | booking.com
Bradesco | bradesco.com.br
CarShield | carshield.com
Coca-Cola | coca-cola.com
Coinbase | coinbase.com
Correios | correios.com.br
Costco | costco.com
CVS Pharmacy | cvs.com
Decathlon | decathlon.com decathlon.de
Deutsche Bahn AG | bahn.de deutschebahn.com
DHL | dhl.com dhl.de
Disney+ | disneyplus.com
Douglas | douglas.de
Edeka | edeka.de
Facebook | facebook.com facebookmail.com
FedEx | fedex.com
Freebitco.in | freebitco.in
Fressnapf | fressnapf.de
Geico | geico.com
GLS | gls-group.com gls-pakete.de
Google LLC | google.com
Harbor Freight | harborfreight.com
Hilton | hilton.com
IKEA | ikea.com ikea.de
Itaú | itau.com.br
Ledger | ledger.com
Leroy Merlin | leroymerlin.fr leroymerlin.es
Lidl | lidl.de lidl.com
Livelo | livelo.com.br pontolivelo.com.br
Lowe's | lowes.com
Marionnaud | marionnaud.fr
McAfee | mcafee.com
Media Markt | mediamarkt.de mediamarkt.com
Mercado Pago | mercadopago.com mercadopago.com.br
MetaMask | metamask.io
Microsoft Corporation | microsoft.com microsoftonline.com
Milka | milka.de
NBA | nba.com
Netflix | netflix.com
Netto | netto-online.de
Norton | norton.com
OBI | obi.de
Omaha Steaks | omahasteaks.com
Optimism | optimism.io
PayPal Holdings, Inc. | paypal.com paypal.de
Persil | persil.de
Proton Mail | protonmail.ch
Ripple | ripple.com
Rossmann | rossmann.de
Santander | santander.com santander.com.br
Shein | shein.com
Sirius XM | siriusxm.com
Skoda | skoda-auto.cz skoda-auto.de
Starbucks | starbucks.com
State Farm | statefarm.com
Stellar | stellar.org
T-Mobile | t-mobile.com t-mobile.de
Techniker Krankenkasse | tk.de
Temu | temu.com
Tractor Supply Co. | tractorsupply.com
Trust Wallet | trustwallet.com
UnitedHealthcare | uhc.com unitedhealthcare.com
Uniswap | uniswap.org
UPS | ups.com
Visa | visa.com
Walmart | walmart.com
Zalando | zalando.de zalando.com
`;

export const imitatedBrands: readonly Client[] = brands
  .trim()
  .split("\n")
  .map((line): Client => {
    const [name = "", domains = ""] = line.split(" | ");
    return aClient({ id: `brand-${name}`, name, domains: domains.split(" ") });
  });
