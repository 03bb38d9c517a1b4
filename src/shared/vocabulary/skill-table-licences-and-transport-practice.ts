/** Licences and transport practice: a further group of skills; see `skills.ts` for how the tables are read. */
export const LICENCES_AND_TRANSPORT_PRACTICE = `
licences-and-transport-practice | Licences and transport practice | 驾照与运输实务 | 免許・輸送実務
car-licence | Car licence | 小型汽车驾照 | 普通自動車免許
: driving licence class B | 驾驶证C1, C2驾照 | 普通自動車第一種免許, AT限定免許
truck-licence | Truck licence | 货车驾照 | 大型自動車免許
: HGV licence | - | 中型自動車免許
bus-licence | Bus licence | 客车驾照 | 大型二種免許
: PCV licence | - | 大型自動車第二種免許
passenger-licence | Passenger licence | 出租车资格证 | 普通二種免許
: taxi licence | 网约车驾驶员证 | 第二種運転免許
motorcycle-licence | Motorcycle licence | 摩托车驾照 | 普通自動二輪免許
: motorcycle riding | 摩托车驾驶证 | 原付免許, 大型自動二輪免許
trailer-driving | Trailer driving | 牵引车驾驶 | けん引
: articulated lorries | 半挂车驾驶, 挂车驾驶 | けん引免許, トレーラー運転
dangerous-goods-driving | Dangerous goods driving | 危险品运输驾驶 | 危険物輸送
: hazmat endorsement | 危险品押运, 危货从业资格证 | タンクローリー運転
ambulance-and-school-bus-driving | Ambulance and school bus driving | 校车与专用车驾驶 | 送迎バス運転
: school bus driving | - | -
long-distance-driving | Long-distance driving | 长途运输 | 長距離運転
: long-haul driving | 长途货运 | 長距離トラック
newspaper-and-mail-delivery | Newspaper and mail delivery | 投递 | 新聞・郵便配達
: postal delivery | 邮政投递 | 郵便配達, 新聞配達
reach-trucks | Reach trucks | 前移式叉车操作 | リーチフォークリフト
: pallet trucks | 高位叉车, 地牛 | ハンドリフト, カウンターフォークリフト
slinging | Slinging | 起重司索 | 玉掛け
: rigging, banksman | 司索工, 信号工 | 玉掛け技能講習
mobile-cranes | Mobile cranes | 汽车吊操作 | 移動式クレーン
: mobile crane operation | 汽车吊, 吊车司机 | 小型移動式クレーン, ラフター
tower-cranes | Tower cranes | 塔吊操作 | タワークレーン
: tower crane operation | 塔吊司机 | クレーン運転士
excavator-operation | Excavator operation | 挖掘机操作 | 油圧ショベル運転
: digger driving | 挖机操作, 挖掘机证 | -
bulldozers-and-loaders | Bulldozers and loaders | 推土机与装载机 | ブルドーザー・ローダー運転
: bulldozer operation | 装载机操作, 铲车操作 | ホイールローダー
aerial-work-platforms | Aerial work platforms | 高空作业车操作 | 高所作業車
: boom lift, cherry picker, scissor lift | 登高车, 高空作业证 | 高所作業車運転技能講習
container-handling | Container handling | 集装箱作业 | コンテナ荷役
: port operations, stevedoring | 港口装卸, 龙门吊 | 港湾荷役
ramp-handling | Ramp handling | 机场地勤 | グランドハンドリング
: airport ground handling | 停机坪作业, 行李装卸 | 空港地上業務
airport-check-in | Airport check-in | 值机服务 | 空港旅客業務
: check-in agents, passenger service | 地勤值机 | グランドスタッフ業務
flight-dispatch | Flight dispatch | 航班签派 | 運航管理
: flight operations, aircraft dispatch | 飞行签派 | ディスパッチャー
air-traffic-control | Air traffic control | 空中交通管制 | 航空管制
drone-licence | Drone licence | 无人机驾驶证 | ドローン操縦ライセンス
: UAV licence | CAAC无人机执照 | 無人航空機操縦士
ships-engine-service | Ship's engine service | 轮机管理 | 船舶機関
: marine engineering | 轮机员 | 機関士, 海技士
seafaring-certificates | Seafaring certificates | 船员适任证书 | 海技免状
: STCW, seafarer certificate | 船员证, 三副 | 小型船舶操縦士
barcode-and-handheld-scanners | Barcode and handheld scanners | 扫码设备操作 | ハンディターミナル操作
: - | - | バーコードスキャン
sap-warehouse-systems | SAP warehouse systems | SAP仓储系统 | SAP倉庫管理
: SAP EWM, SAP WM | - | -
packaging-for-shipping | Packaging for shipping | 出货包装 | 出荷梱包
: export packing | 打包发货 | 梱包作業
cold-storage | Cold storage | 冷库作业 | 冷凍倉庫作業
: cold store work | 冷库管理 | 冷蔵倉庫
warehouse-layout | Warehouse layout | 仓库规划 | 倉庫レイアウト設計
: warehouse design | 库位规划 | ロケーション管理
automated-warehouses | Automated warehouses | 自动化立体仓库 | 自動倉庫
: AGV, automated storage | 立体仓库 | -
fleet-management | Fleet management | 车队管理 | 車両運行管理
: fleet tracking | 车辆管理调度 | 運行管理者, 運行管理者資格
freight-rates | Freight rates | 运价管理 | 運賃交渉
: freight cost control | 物流成本控制 | 物流コスト管理
sea-freight | Sea freight | 海运业务 | 海上輸送
: ocean freight | 海运操作, 订舱 | 海上貨物
air-freight | Air freight | 空运业务 | 航空貨物
: air cargo | - | -
rail-freight | Rail freight | 铁路货运 | 鉄道貨物
: intermodal transport | 中欧班列, 多式联运 | 複合一貫輸送
customs-declarations | Customs declarations | 报关单制作 | 輸出入申告
: - | 报关员, 关务 | 通関士, 通関書類作成
letters-of-credit | Letters of credit | 信用证业务 | 信用状取引
: documentary credit | - | L/C業務
incoterms | Incoterms | 国际贸易术语 | インコタームズ
supplier-audits | Supplier audits | 供应商审核 | 仕入先監査
: supplier evaluation, supplier quality | 供应商评估, SQE | 仕入先評価, サプライヤー品質
purchase-orders | Purchase orders | 采购订单管理 | 発注業務
: purchase order processing | 采购跟单 | 発注管理
overseas-purchasing | Overseas purchasing | 海外采购 | 海外調達
: global sourcing | - | -
reverse-logistics | Reverse logistics | 逆向物流 | 静脈物流
: returns logistics | 退货物流 | 返品物流
third-party-logistics | Third-party logistics | 第三方物流 | 3PL
: contract logistics | 合同物流 | 物流受託
event-and-art-transport | Event and art transport | 会展与艺术品运输 | 美術品輸送
logistics-centre-management | Logistics centre management | 物流中心管理 | 物流センター運営
: distribution centre management | 分拨中心管理, 仓储经理 | 物流センター管理`;
