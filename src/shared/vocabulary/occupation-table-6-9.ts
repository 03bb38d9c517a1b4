/**
 * ISCO-08 major groups 6 to 9, written as in `occupation-table-0-2.ts`: code | English | 简体中文 | 日本語, and under each
 * minor group the words that people search it by. Read by `occupations.ts`; sources in docs/vocabularies.md.
 */
export const TABLE_6_9 = `
6 | Skilled agricultural, forestry and fishery workers | 农林渔业熟练工人 | 農林漁業従事者
61 | Market-oriented skilled agricultural workers | 商品农业熟练工人 | 農業従事者（市場向け）
611 | Gardeners and crop growers | 园艺和作物种植者 | 園芸・作物栽培者
: farmer, gardener, crop grower, vegetable grower, fruit grower, landscape gardener | 农民, 种植户, 园艺师, 园林工, 菜农, 果农 | 農家, 造園師, 園芸師, 野菜農家, 果樹農家, 稲作農家
612 | Animal producers | 畜牧养殖者 | 畜産・飼育者
: dairy farmer, livestock breeder, poultry farmer, beekeeper | 养殖户, 奶农, 养鸡户, 养猪户, 养蜂人 | 酪農家, 畜産農家, 養鶏, 養豚, 養蜂家
613 | Mixed crop and animal producers | 种养结合生产者 | 複合農業従事者
: mixed farmer, farm worker skilled in crops and animals, smallholder | 种养户, 综合农场主, 家庭农场主 | 複合農家, 農牧業, 有畜農業
62 | Market-oriented skilled forestry, fishery and hunting workers | 商品林业、渔业和狩猎熟练工人 | 林業・漁業・狩猟従事者（市場向け）
621 | Forestry workers | 林业工人 | 林業従事者
: forester, logger, lumberjack, tree feller | 伐木工, 护林员, 造林工 | 林業作業員, 伐採作業員, 育林作業員
622 | Fishery workers and hunters | 渔业工人和猎人 | 漁業従事者・猟師
: fisherman, fish farmer, aquaculture worker, hunter, trapper | 渔民, 水产养殖工, 捕捞工, 猎人 | 漁師, 養殖業, 海女, 猟師
63 | Subsistence farmers, fishers, hunters and gatherers | 自给性农民、渔民、猎人和采集者 | 自給農業・漁業・狩猟・採集者
631 | Subsistence crop farmers | 自给性种植农民 | 自給作物農業者
: subsistence crop farmer, kitchen gardener, own-use crop grower | 自给农户, 自耕农, 口粮种植户 | 自給農家, 自家用作物農家, 自給菜園
632 | Subsistence livestock farmers | 自给性畜牧农民 | 自給畜産業者
: subsistence herder, nomadic herder, own-use livestock keeper | 牧民, 游牧民, 自养牲畜户 | 自給牧畜民, 遊牧民, 自家用家畜飼育
633 | Subsistence mixed farmers | 自给性种养农民 | 自給複合農業者
: subsistence mixed farmer, own-use smallholder, family plot farmer | 自给种养户, 小农户, 口粮种养户 | 自給複合農家, 自給自足農家, 小規模自給農
634 | Subsistence fishers, hunters and gatherers | 自给性渔民、猎人和采集者 | 自給漁業・狩猟・採集者
: subsistence fisher, subsistence hunter, gatherer, forager | 自给渔民, 采集者, 赶海人 | 自給漁民, 採集者, 山菜採り
7 | Craft and related trades workers | 工艺及有关人员 | 技能工
71 | Building trades workers (not electricians) | 建筑工人（电工除外） | 建設技能工（電気工を除く）
711 | Building frame workers | 建筑结构工人 | 建築躯体工
: bricklayer, carpenter, mason, concrete worker, builder, scaffolder | 瓦工, 砌筑工, 木工师傅, 混凝土工, 架子工, 钢筋工 | 大工, とび職, れんが積工, 石工, コンクリート工, 型枠大工
712 | Building finishers | 建筑装修工人 | 建築仕上工
: plumber, roofer, tiler, plasterer, glazier, floor layer, air conditioning mechanic | 水管工, 水暖工, 装修工, 贴砖工, 抹灰工, 空调安装工 | 配管工, 屋根職人, タイル工, 左官, ガラス工, 内装工, 空調設備工
713 | Painters and building cleaners | 油漆工和建筑外墙清洁工 | 塗装工・建物外部清掃工
: painter, house painter, spray painter, varnisher, facade cleaner | 油漆工, 喷漆工, 粉刷工, 外墙清洗工 | 塗装工, 塗装職人, 吹付工, 外壁清掃
72 | Metal, machinery and related trades workers | 金属和机械工人 | 金属・機械技能工
721 | Metal workers and welders | 钣金、铸造和焊接工 | 板金・鋳造・溶接工
: welder, sheet metal worker, foundry worker, metal moulder, rigger | 焊工, 电焊工, 钣金工, 铸造工, 起重工 | 溶接工, 板金工, 鋳造工, 鉄骨工, 玉掛け
722 | Blacksmiths and toolmakers | 锻工和工具制造工 | 鍛造・工具製作工
: toolmaker, machinist, CNC operator, blacksmith, metal polisher, lathe operator | 模具工, 钳工, 数控车工, 数控操作员, 车工, 锻工, 磨工 | 金型工, 機械加工, 旋盤工, NCオペレーター, 鍛冶工, 研磨工
723 | Machinery mechanics and repairers | 机械维修工 | 機械整備・修理工
: car mechanic, auto mechanic, aircraft mechanic, maintenance mechanic, bicycle repairer | 汽车维修工, 汽修工, 机修工, 设备维修工, 飞机维修工 | 自動車整備士, 機械保全, 整備工, 航空整備士, 設備保全
73 | Handicraft and printing workers | 手工艺和印刷工人 | 手工芸・印刷工
731 | Handicraft workers | 手工艺工人 | 手工芸従事者
: jeweller, watchmaker, potter, glass maker, weaver, instrument maker, sign writer | 珠宝匠, 钟表匠, 陶艺师, 玻璃工, 编织工, 乐器制作师 | 宝飾職人, 時計職人, 陶芸家, ガラス工芸, 織物職人, 楽器製作
732 | Printing trades workers | 印刷工人 | 印刷工
: printer, press operator, bookbinder, pre-press technician | 印刷工, 印刷机长, 装订工, 制版工 | 印刷工, 印刷オペレーター, 製本工, 製版工, DTPオペレーター
74 | Electrical and electronic trades workers | 电气和电子工人 | 電気・電子技能工
741 | Electrical installers and repairers | 电气安装和维修工 | 電気工事・修理工
: electrician, electrical fitter, cable jointer, lineman, solar panel installer | 电工, 维修电工, 电气安装工, 外线工 | 電気工事士, 電気工, 配線工, 送電線工
742 | Electronics and telecom installers and repairers | 电子和通信安装维修工 | 電子・通信機器の設置・修理工
: electronics repairer, telecom installer, phone repairer, IT installer, fibre technician | 手机维修员, 家电维修工, 通信安装工, 光纤熔接工, 弱电工 | 電子機器修理, 通信工事, 携帯電話修理, 光ファイバー工事, 複写機修理
75 | Food, wood, garment and other craft workers | 食品、木材、服装和其他工艺工人 | 食品・木工・縫製・その他の技能工
751 | Food processing workers | 食品加工工人 | 食品加工工
: butcher, baker, pastry maker, fishmonger, cheese maker, food grader | 屠宰工, 面包师, 烘焙师, 糕点师, 肉类分割工 | パン職人, 菓子職人, 精肉加工, 魚加工, チーズ職人
752 | Wood treaters and cabinet-makers | 木材处理和家具木工 | 木材処理・家具工
: cabinet maker, joiner, furniture maker, woodworking machine setter | 家具木工, 细木工, 木匠, 木工机床工 | 家具職人, 木工職人, 建具職人, 木工機械工
753 | Garment workers | 服装工人 | 縫製・衣服工
: tailor, dressmaker, sewer, pattern maker, shoemaker, upholsterer | 裁缝, 缝纫工, 制版师, 样衣工, 鞋匠, 沙发工 | 仕立屋, 縫製工, パタンナー, 靴職人, 和裁士, 椅子張り工
754 | Other craft workers | 其他工艺工人 | その他の技能工
: diver, blaster, quality inspector, pest controller, fumigator | 潜水员, 爆破工, 质检员, 除虫消杀员 | 潜水士, 発破技士, 製品検査員, 害虫駆除
8 | Plant and machine operators and assemblers | 机器操作和装配工 | 設備・機械の運転・組立工
81 | Stationary plant and machine operators | 固定设备和机器操作员 | 定置設備・機械運転工
811 | Mining and mineral plant operators | 采矿和选矿设备操作员 | 採鉱・選鉱設備運転工
: miner, quarry worker, driller, cement plant operator, well borer | 矿工, 采煤工, 钻井工, 选矿工, 水泥生产工 | 鉱員, 採石工, さく井工, セメント製造工
812 | Metal processing operators | 金属加工设备操作员 | 金属処理設備運転工
: steel worker, furnace operator, rolling mill operator, electroplater | 炼钢工, 轧钢工, 炉前工, 电镀工, 热处理工 | 製鋼工, 圧延工, 炉前工, めっき工, 熱処理工
813 | Chemical and photographic plant operators | 化工和照相产品设备操作员 | 化学・写真製品設備運転工
: chemical plant operator, pharmaceutical production operator, cosmetics production operator | 化工操作工, 制药工, 药品生产操作员 | 化学プラントオペレーター, 製薬オペレーター, 化粧品製造
814 | Rubber, plastic and paper product operators | 橡胶、塑料和纸制品机器操作员 | ゴム・プラスチック・紙製品機械運転工
: injection moulding operator, plastics operator, rubber worker, paper products operator | 注塑工, 塑料成型工, 橡胶工, 纸箱工 | 射出成形工, プラスチック成形, ゴム製造工, 紙器製造工
815 | Textile, fur and leather machine operators | 纺织、毛皮和皮革机器操作员 | 繊維・毛皮・皮革機械運転工
: sewing machine operator, spinning operator, weaving operator, knitting operator, laundry machine operator | 缝纫机操作工, 纺纱工, 织布工, 针织工, 印染工 | ミシンオペレーター, 紡績工, 織布工, 編立工, 染色工
816 | Food machine operators | 食品机器操作员 | 食品製造機械運転工
: food production operator, bakery machine operator, brewery worker, dairy processing operator | 食品生产操作工, 饮料灌装工, 酿酒工, 乳品加工工 | 食品製造オペレーター, 飲料製造, 醸造工, 乳製品製造
817 | Wood processing and papermaking operators | 木材加工和造纸设备操作员 | 木材加工・製紙設備運転工
: sawmill operator, paper mill operator, pulp mill operator | 锯木工, 造纸工, 制浆工 | 製材工, 製紙オペレーター, パルプ製造工
818 | Other stationary machine operators | 其他固定设备操作员 | その他の定置機械運転工
: boiler operator, packing machine operator, glass machine operator, machine operator, bottling operator | 锅炉工, 包装机操作员, 玻璃窑炉工, 操作工 | ボイラー技士, 包装機オペレーター, 窯業機械運転, 機械オペレーター
82 | Assemblers | 装配工 | 組立工
821 | Assemblers | 装配工 | 組立工
: assembly worker, electronics assembler, mechanical assembler, line assembler | 组装工, 流水线工人, 电子装配工, 总装工 | 組立作業員, ライン作業, 電子機器組立, 自動車組立
83 | Drivers and mobile plant operators | 驾驶员和移动设备操作员 | 運転手・移動設備運転工
831 | Train drivers and railway operators | 火车司机和铁路操作员 | 鉄道運転士・鉄道作業員
: train driver, locomotive driver, railway signaller, shunter | 火车司机, 高铁司机, 地铁司机, 铁路信号员 | 電車運転士, 鉄道運転士, 新幹線運転士, 信号扱い
832 | Car, van and motorcycle drivers | 小汽车、厢式车和摩托车司机 | 乗用車・バン・二輪車の運転手
: taxi driver, van driver, delivery driver, chauffeur, courier by motorcycle | 出租车司机, 网约车司机, 面包车司机, 专职司机, 配送司机 | タクシー運転手, 配送ドライバー, 軽貨物ドライバー, 役員運転手, バイク便
833 | Heavy truck and bus drivers | 卡车和公交车司机 | トラック・バスの運転手
: truck driver, lorry driver, bus driver, coach driver, tram driver | 货车司机, 卡车司机, 公交司机, 大巴司机 | トラック運転手, トラックドライバー, バス運転手, 大型ドライバー
834 | Mobile plant operators | 移动设备操作员 | 建設・荷役機械運転工
: forklift driver, excavator operator, crane operator, tractor driver | 叉车司机, 叉车工, 挖掘机司机, 吊车司机, 塔吊司机 | フォークリフト運転手, 重機オペレーター, クレーン運転士, トラクター運転
835 | Ships' deck crews | 船舶甲板船员 | 甲板員
: sailor, deckhand, seaman, boatman | 水手, 船员, 甲板水手 | 船員, 甲板員, 水夫
9 | Elementary occupations | 初级职业 | 単純作業従事者
91 | Cleaners and helpers | 清洁工和帮工 | 清掃員・家事補助
911 | Domestic, hotel and office cleaners | 家庭、酒店和办公室清洁工 | 家庭・ホテル・事務所の清掃員
: cleaner, office cleaner, hotel room attendant, housemaid, domestic helper | 保洁员, 清洁工, 家政, 钟点工, 客房服务员 | 清掃員, 清掃スタッフ, 客室清掃, 家事代行, ベッドメイク
912 | Vehicle, window, laundry and hand cleaners | 车辆、窗户和洗衣清洁工 | 車両・窓・洗濯の清掃員
: window cleaner, car washer, laundry worker, ironer | 洗车工, 擦窗工, 洗衣工, 熨烫工 | 窓清掃, 洗車スタッフ, クリーニング作業員, アイロンがけ
92 | Agricultural, forestry and fishery labourers | 农林渔业小工 | 農林漁業の補助作業員
921 | Agricultural, forestry and fishery labourers | 农林渔业小工 | 農林漁業の補助作業員
: farm labourer, fruit picker, garden labourer, fishery labourer | 农场工人, 采摘工, 农活小工, 绿化工 | 農作業員, 収穫作業員, 果物摘み, 草刈り作業員
93 | Mining, construction, manufacturing and transport labourers | 采矿、建筑、制造和运输小工 | 鉱業・建設・製造・運輸の作業員
931 | Mining and construction labourers | 采矿和建筑小工 | 鉱業・建設作業員
: construction labourer, building labourer, road worker, demolition labourer | 建筑小工, 工地小工, 土方工, 修路工 | 建設作業員, 土木作業員, 道路作業員, 解体作業員
932 | Manufacturing labourers | 制造业小工 | 製造作業員
: factory worker, hand packer, packer, production helper | 普工, 工厂普工, 包装工, 打包工 | 工場作業員, 梱包作業員, 軽作業, 製造補助
933 | Transport and storage labourers | 运输和仓储小工 | 運搬・倉庫作業員
: warehouse worker, freight handler, shelf filler, picker, loader | 搬运工, 装卸工, 分拣员, 理货员, 仓库工人 | 倉庫作業員, 荷役作業員, 品出し, ピッキング, 仕分け
94 | Food preparation assistants | 食品制备助理 | 調理補助
941 | Food preparation assistants | 食品制备助理 | 調理補助
: kitchen assistant, kitchen porter, dishwasher, fast food worker | 帮厨, 洗碗工, 配菜员, 快餐店员工 | 調理補助, 皿洗い, キッチン補助, ファストフード店員
95 | Street and related sales and service workers | 街头销售和服务人员 | 路上の販売・サービス従事者
951 | Street service workers | 街头服务人员 | 路上サービス従事者
: shoe shiner, leaflet distributor, errand runner, car minder | 擦鞋匠, 发传单员, 跑腿员 | 靴磨き, ビラ配り, 便利屋
952 | Street vendors (not food) | 街头小贩（食品除外） | 行商人（食品を除く）
: street vendor, hawker, pedlar, newspaper vendor | 小贩, 流动摊贩, 报纸小贩 | 行商人, 路上販売, 新聞売り
96 | Refuse workers and other elementary workers | 垃圾处理和其他初级工人 | 廃棄物処理・その他の単純作業員
961 | Refuse workers | 垃圾处理工人 | 廃棄物収集作業員
: refuse collector, recycling worker, street sweeper, waste sorter | 环卫工人, 垃圾清运工, 垃圾分类员, 废品回收员 | ごみ収集作業員, リサイクル作業員, 道路清掃員, 廃棄物選別
962 | Other elementary workers | 其他初级工人 | その他の単純作業員
: messenger, package deliverer, food delivery rider, porter, meter reader, odd-job person, doorkeeper | 外卖员, 外卖骑手, 快递员, 行李员, 抄表员, 杂工, 门卫 | 配達員, フードデリバリー, メッセンジャー, ポーター, 検針員, 用務員, 雑務
`;
