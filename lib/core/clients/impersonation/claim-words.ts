/**
 * Words in names that say nothing about who somebody is: legal forms, what houses do,
 * what their departments are called, and names that very many people have.
 */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** At the end of a company's name, where nobody misses them. Folded, without dots. */
export const legalForms = words(`
  ab ag aktiengesellschaft aps as asa bhd bv bvba co company corp corporation cv doo eg eireli eirl eood ev fze gbr ggmbh gmbh
  inc incorporated jsc kft kg kgaa kk limited limitada llc llp lp ltd ltda mbh me nv ohg ooo ood oy oyj plc pllc pte pty pvt
  sa sab sarl sas sasu sca sdn se sl slu sp spa spzoo srl sro ug vof zoo
`);

/** In Chinese, Japanese and Korean names, longest first. */
export const legalEndings: readonly string[] = [
  "股份有限公司",
  "有限责任公司",
  "有限責任公司",
  "有限公司",
  "株式会社",
  "株式會社",
  "合同会社",
  "有限会社",
  "주식회사",
  "유한회사",
  "公司",
];

/** A name of nothing but these is no name; beside a name they make no other of it. Folded. */
export const plainWords = words(`
  a accessories account accounts accounting admin administration ag agency air airdrop alert alerts an and answer app apps assistance at
  auto bank banking banque benefits best billing bonus book booking books bot business by call card cards care cargo center central centre
  claim claims client clients cloud club com commerce communication communications community company confirmation consulting contact
  content corporate coupon credit crypto customer customers data deals delivery department der desk dept design digital direct director
  distribution do dr e ecommerce email energy engineering enterprise europe events express factory family fashion finance financial first
  food foods for foundation from fund gallery games general gift global group hello help helpdesk holding holdings home hospital hotel
  hotels house hr id in india industrial industries industry info information insurance international internet invest investment
  investments invoice invoices it jobs lab labs law life line list loan logistics loyalty mail mailbox mailer mailing management manager
  marketing market me media medical member members message messages miss mobile mr mrs ms music my net network new news newsletter no
  noreply notice notification notifications of office official on online operations order orders our outreach owner pay payment payments
  personal pharmacy phone post premium press prime print pro product products professional project promo promotion promotions property
  public publishing purchase purchasing real recruiting recruitment refund reply report reports research reservation reservations reward
  rewards safety sale sales school secure security server service services shipping shop shopping social software solution solutions
  sport sports staff star store studio supplier suppliers supply support survey system systems team tech technical technologies technology
  test the ticket tickets to tools trade trading training transport travel update updates uk us usa user verification via vip wallet
  warehouse warranty web webmail webmaster website wholesale with work works world www your
  abteilung agentur aktion angebot angebote anwalt ausrüstung autohaus bau benachrichtigung bestellung buchhaltung das dein deutschland die
  dienst druck einkauf energie finanzen firma für geschenk gewinner gruppe gutschein handel haus hotline ihr im kanzlei konto kunde kunden
  kundenbetreuung kundenservice kundendienst lieferung logistik mitglieder mitteilung nachricht paket post praxis rechnung rechnungen
  reisen service sicherheit spedition steuerberatung und verkauf verlag vertrieb verwaltung von werbung zahlung
  agence alerte assistance aviso atencion atendimento atualização banco caja central cliente clientes compras contabilidad contabilidade
  comercial comunicado correo de del department departamento do e editora el en equipe equipo facturacion financeiro fiscal gerencia
  grupo imprimerie la las le les les los maison message notificacao notificacion nuestro pagamento pago pagos para pedido por promocao
  protocolo recompensas seguridad seguros serviço servicio société suporte soporte ventas vendas
`);

/** The same in Chinese and Japanese names, of which a run of characters can be made. */
export const plainRuns: readonly string[] = [
  ..."客服 客户服务 客戶服務 客户中心 服务中心 服務中心 服务 服務 团队 團隊 官方 财务部 财务 財務 销售部 销售 銷售 采购部 采购 採購 人事部 人事 市场部 市场 技术部 技术 技術 支持 通知 邮件 郵件 管理员 系统 系統 部门 总部 總部 中心".split(
    " ",
  ),
  ..."集团 集團 公司 银行 銀行 科技 贸易 貿易 电子 電子 国际 國際 中国 中國 北京 上海 广州 深圳 香港 台湾 臺灣 账户 帐户 订单 发票 快递 物流 信息 网络 網路".split(
    " ",
  ),
];

/**
 * Given and family names that very many people have. A client of such a name is not
 * claimed by everybody who shares it, only by who bears nothing else.
 */
export const commonNames = words(`
  aaron adam adams alan albert alex alexander ali alice allen amanda amy ana anderson andre andrea andreas andrew angela anna anne anthony
  antonio arthur austin baker barbara becker bell ben benjamin bennett bernard bernd bill bob brandon brian brown bruce bruno carl carlos
  carmen carol carter catherine chang charles charlotte chase chen cheng chris christian christina christopher clara clark claudia cole
  collins cook cooper cox craig cruz daniel david davis dean deborah dennis diana diaz diego dirk donald douglas edward elena elizabeth emily
  emma eric erik eva evans fischer florian fong ford foster francis francisco frank franz fred gabriel garcia gary george gerard gomez
  gonzalez gordon grace graham grant gray green greg hall hans harris harry heather helen helena henry hill hoffmann holly howard huang
  hughes hunter ian igor ivan jack jackson jacob jacques james jan jane jason jean jeff jennifer jens jessica jesus jim jimmy joan joe joel
  johan john johnson jonathan jones jordan jorge jose joseph josh joshua juan judy julia julian julie justin kai karen karl kate katherine
  keith kelly ken kenneth kevin kim king klaus klein koch kumar lars laura lauren lawrence lee leo leon leonard lewis lily linda lisa
  liu logan long lopez louis louise lucas lucy luis luke marc marco marcus margaret maria marie mario mark marks marta martha martin
  martinez mary mason mateo matt matthew max maya mercedes meyer mia michael michel michelle miguel mike miller mitchell mohamed mohammed
  monica moore morgan morris muller mueller müller murphy myers nancy nathan nelson nguyen nicholas nick nicolas nicole nina noah
  oliver olivia oscar otto owen pablo pamela parker patel patricia patrick paul pedro perez perry peter philip phillips pierre porter
  price rachel ramirez ralph raymond rebecca reed richard richter rita rob robert roberts robin robinson roger roman ronald rosa ross roy
  ruby russell ruth ryan sam samantha samuel sanchez sandra sara sarah schmidt schneider schulz scott sean sebastian sergio sharma shaw
  silva simon singh smith sofia sophia sophie stefan stella stephen steve steven stewart stone stuart sun susan taylor ted teresa
  thomas thompson tim tina todd tom tony torres tracy tran turner tyler uwe victor victoria vincent virginia walker walter wang ward warren
  watson wayne weber wells wendy white will william williams wilson wolf wolfgang wong wood wright wu xavier yang young yu zhang zhao zhou
`);
