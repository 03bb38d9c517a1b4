/** Skills of design, media and the arts: see `skills.ts` for how the tables are read. */
export const DESIGN = [
  `
design | Design, media and arts | 设计、媒体与艺术 | デザイン・メディア・芸術`,
  `
visual-design | Visual design | 视觉设计 | ビジュアルデザイン
graphic-design | Graphic design | 平面设计 | グラフィックデザイン
: poster design, print design | 海报设计, 画册设计 | ポスター制作
photoshop | Image editing | 图像处理软件 | 画像編集
: Photoshop, GIMP, Lightroom | 修图, PS修图 | フォトショップ, フォトショ
illustrator | Vector graphics | 矢量图设计 | ベクター画像制作
: ~Illustrator, Inkscape | - | イラストレーターソフト, イラレ
layout | Typesetting and layout | 排版 | 組版・DTP
: InDesign, desktop publishing, typesetting, page layout | 排版设计 | DTP, DTPデザイン, 組版
illustration | Illustration | 插画 | イラスト制作
: digital painting, ~Procreate, CLIP STUDIO | 手绘, 原画, 插画设计 | イラスト, 作画, キャラクターデザイン
branding | Brand design | 品牌设计 | ブランドデザイン
: corporate identity, visual identity | VI设计, LOGO设计 | -
packaging-design | Packaging design | 包装设计 | パッケージデザイン
fashion-design | Fashion design | 服装设计 | 服飾デザイン
: pattern making, fashion illustration | 打版, 制版 | ファッションデザイン, パターンメイキング`,
  `
product-design | Product and interface design | 产品与界面设计 | プロダクト・UIデザイン
ui-design | User interface design | 界面设计 | UIデザイン
: UI design, UI/UX, UI/UX design, interface design | UI设计 | ユーザーインターフェース設計
ux-design | User experience design | 用户体验设计 | UXデザイン
: UX design, user experience, wireframing | 用户体验 | UX設計, ユーザー体験設計
ux-research | User research | 用户研究 | ユーザー調査
: UX research, user interviews | 用户调研 | ユーザーリサーチ
prototyping | Design tools | 设计工具 | デザインツール
: InVision, ~Sketch, MasterGo | 墨刀 | -
web-design | Web design | 网页设计 | Webデザイン
: website design | 网站设计, 美工 | ウェブデザイン, ホームページ制作
industrial-design | Industrial design | 工业设计 | 工業デザイン
: product styling, Rhinoceros 3D, KeyShot | 产品外观设计 | インダストリアルデザイン
interior-design | Interior design | 室内设计 | インテリアデザイン
: space planning, interior decoration | 家装设计, 工装设计, 室内装潢设计 | 内装デザイン, 空間デザイン`,
  `
media-production | Media production | 媒体制作 | 映像・音声制作
video-editing | Video editing | 视频剪辑 | 動画編集
: Premiere Pro, Adobe Premiere, Final Cut, CapCut | 剪辑, 视频制作, 剪映, 短视频制作 | 映像編集, 動画制作
motion-graphics | Motion graphics | 动态图形 | モーショングラフィックス
: After Effects, motion design | 特效制作 | -
modelling-3d | 3D modelling | 三维建模 | 3Dモデリング
: 3D modeling, C4D | 3D建模, 3D设计 | 3DCG, 3DCG制作
animation | Animation | 动画制作 | アニメーション制作
: 2D animation, 3D animation | 动画设计 | アニメ制作
photography | Photography | 摄影 | 写真撮影
: product photography, portrait photography | 拍照, 产品拍摄 | 商品撮影, カメラ撮影
filming | Filming | 摄像 | 映像撮影
: camera operation, videography | 视频拍摄, 摄影摄像 | 動画撮影
audio-production | Audio production | 音频制作 | 音響制作
: sound engineering, audio editing, sound design | 录音, 混音, 音频剪辑 | 音響, レコーディング, 録音
broadcasting | Presenting and hosting | 播音主持 | 司会・アナウンス
: TV presenting, radio presenting, event hosting | 活动主持, 节目主持, 播音 | 司会, アナウンス`,
  `
writing | Writing and editing | 写作与编辑 | 執筆・編集
copywriting | Copywriting | 文案撰写 | コピーライティング
: advertising copy | 文案, 文案策划 | コピー制作
editing-text | Editing and proofreading | 编辑与校对 | 編集・校正
: proofreading, copy editing, copyediting | 校对, 文字编辑 | 校正, 校閲
journalism | Journalism | 新闻采编 | 取材・記事執筆
: news writing, reporting news, interviewing sources | 采编, 新闻写作, 采访 | 取材, 記事作成
technical-writing | Technical writing | 技术文档写作 | テクニカルライティング
: technical documentation, user manuals | 技术文档 | マニュアル作成
translation | Translation and interpreting | 翻译 | 翻訳・通訳
: translation, interpreting, simultaneous interpreting, localisation, subtitling, CAT tools | 口译, 笔译, 同声传译, 同传, 字幕翻译 | 翻訳, 通訳, 同時通訳, 逐次通訳
scriptwriting | Scriptwriting | 编剧 | 脚本執筆
: screenwriting, script writing | 剧本创作, 脚本撰写 | シナリオ作成`,
  `
performing-arts | Performing arts and crafts | 表演艺术与工艺 | 舞台芸術・工芸
music-performance | Music performance | 音乐演奏 | 音楽演奏
: piano, guitar, violin, singing | 钢琴, 吉他, 小提琴, 声乐 | ピアノ, ギター, バイオリン, 声楽
acting | Theatre and film acting | 戏剧表演 | 演技
: stage acting | 影视表演 | 舞台演技
dance | Dance | 舞蹈 | ダンス
: ballet, choreography | 编舞, 芭蕾 | 舞踊, バレエ, 振付
stage-technique | Stage technique | 舞台技术 | 舞台技術
: stage lighting, stage management, lighting design | 灯光设计, 舞台灯光, 舞美 | 舞台照明, 舞台監督
jewellery | Jewellery making | 珠宝首饰制作 | ジュエリー制作
: goldsmithing, jewelry making | 首饰加工 | 彫金, 宝飾加工
ceramics | Ceramics | 陶艺 | 陶芸
: pottery | 陶瓷制作 | 陶磁器制作`,
];
