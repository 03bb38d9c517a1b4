/** Design tools and crafts: a further group of skills; see `skills.ts` for how the tables are read. */
export const DESIGN_TOOLS_AND_CRAFTS = `
design-tools-and-crafts | Design tools and crafts | 设计工具与技艺 | デザインツール・制作技術
adobe-photoshop | Adobe Photoshop | Adobe Photoshop | Adobe Photoshop
adobe-illustrator | Adobe Illustrator | Adobe Illustrator | Adobe Illustrator
: - | AI矢量绘图 | -
adobe-indesign | Adobe InDesign | Adobe InDesign | Adobe InDesign
adobe-lightroom | Adobe Lightroom | Adobe Lightroom | Adobe Lightroom
: - | - | 写真現像
coreldraw | CorelDRAW | CorelDRAW | CorelDRAW
figma | Figma | Figma | Figma
sketch-app | Sketch app | Sketch软件 | Sketchアプリ
adobe-xd | Adobe XD | Adobe XD | Adobe XD
axure | Axure | Axure | Axure
canva | Canva | Canva | Canva
: - | 稿定设计 | -
blender | Blender | Blender | Blender
: ~Blender | - | -
3ds-max | 3ds Max | 3ds Max | 3ds Max
: 3D Max | - | -
autodesk-maya | Autodesk Maya | Autodesk Maya | Autodesk Maya
: ~Maya | - | -
cinema-4d | Cinema 4D | Cinema 4D | Cinema 4D
zbrush | ZBrush | ZBrush | ZBrush
rhino-modelling | Rhino modelling | 犀牛建模 | Rhinoモデリング
: Grasshopper | - | ライノセラス
sketchup | SketchUp | SketchUp | SketchUp
: - | 草图大师 | スケッチアップ
v-ray-and-rendering | V-Ray and rendering | 效果图渲染 | レンダリング
: V-Ray, Lumion, Enscape, architectural rendering | 效果图制作, 渲染 | 建築パース, パース作成
adobe-premiere-pro | Adobe Premiere Pro | Adobe Premiere Pro | Adobe Premiere Pro
final-cut-pro | Final Cut Pro | Final Cut Pro | Final Cut Pro
davinci-resolve | DaVinci Resolve | 达芬奇调色软件 | DaVinci Resolve
: DaVinci | - | -
adobe-after-effects | Adobe After Effects | Adobe After Effects | Adobe After Effects
adobe-audition | Adobe Audition | Adobe Audition | Adobe Audition
pro-tools | Pro Tools | Pro Tools | Pro Tools
cubase-and-logic-pro | Cubase and Logic Pro | 编曲软件 | 音楽制作ソフト
: Cubase, Logic Pro, Ableton Live, DAW | - | DTM
colour-grading | Colour grading | 调色 | カラーグレーディング
: color grading | - | -
visual-effects | Visual effects | 影视特效 | VFX
: compositing, Nuke, Houdini | 视觉特效, 后期合成 | 合成, 視覚効果
storyboarding | Storyboarding | 分镜设计 | 絵コンテ作成
: storyboards | 分镜脚本 | 絵コンテ
game-art | Game art | 游戏美术 | ゲームグラフィックス
: game graphics, concept art | 游戏原画, 场景原画 | ゲームデザイン
level-design | Level design | 关卡设计 | レベルデザイン
: game design, game planning | 游戏策划, 数值策划 | ゲーム企画, ゲームプランニング
typography | Typography | 字体设计 | タイポグラフィ
: type design, lettering | 字体排印 | 書体デザイン
logo-design | Logo design | 标志设计 | ロゴデザイン
: - | - | ロゴ制作
book-and-magazine-design | Book and magazine design | 书籍装帧 | エディトリアルデザイン
: book design, magazine layout, editorial design | 书籍设计, 杂志排版 | 装丁, 雑誌デザイン
banner-design | Banner design | 网页横幅设计 | バナー制作
: banner ads design | 详情页设计, 电商设计 | バナーデザイン
infographics | Infographics | 信息图设计 | インフォグラフィックス
exhibition-design | Exhibition design | 展陈设计 | 展示デザイン
: trade fair stands, exhibit design | 展厅设计, 展台设计 | 展示ブースデザイン
signage-design | Signage design | 导视设计 | サインデザイン
: wayfinding | 导视系统设计, 标识设计 | 看板製作
landscape-design | Landscape design | 景观设计 | ランドスケープデザイン
: landscape architecture, garden design | 园林设计 | 造園設計
furniture-design | Furniture design | 家具设计 | 家具デザイン
textile-design | Textile design | 纺织品设计 | テキスタイルデザイン
: print pattern design | 面料设计, 花型设计 | 生地デザイン
costume-and-styling | Costume and styling | 服装造型 | スタイリング
: costume design, fashion styling | 服饰搭配, 造型设计 | 衣装製作
jewellery-design | Jewellery design | 珠宝设计 | ジュエリーデザイン
design-systems | Design systems | 设计规范 | デザインシステム
: design guidelines | 设计系统 | デザインガイドライン作成
interaction-design | Interaction design | 交互设计 | インタラクションデザイン
: wireframes | 原型设计, 线框图 | ワイヤーフレーム作成
information-architecture | Information architecture | 信息架构 | 情報設計
usability-testing | Usability testing | 可用性测试 | ユーザビリティテスト
service-design | Service design | 服务设计 | サービスデザイン
: design thinking, customer journey mapping | 设计思维 | デザイン思考
colour-theory | Colour theory | 色彩搭配 | 色彩設計
: color coordination | 色彩学 | 色彩検定, カラーコーディネート
drawing-and-sketching | Drawing and sketching | 素描与速写 | デッサン
: life drawing, figure drawing | 素描, 速写 | スケッチ画
oil-and-ink-painting | Oil and ink painting | 绘画创作 | 絵画制作
: oil painting, watercolour, ink painting | 油画, 国画, 水彩画 | 油絵, 水彩画, 日本画
calligraphy | Calligraphy | 书法 | 書道
: hand lettering | 毛笔书法, 硬笔书法 | 毛筆
sculpture | Sculpture | 雕塑 | 彫刻
photo-retouching | Photo retouching | 照片精修 | 写真レタッチ
: image retouching, photo editing | 精修图片 | レタッチ
studio-lighting | Studio lighting | 影棚布光 | スタジオライティング
: photo studio work | 布光 | スタジオ撮影
drone-filming | Drone filming | 航拍摄影 | ドローン撮影
: aerial filming | - | -
live-streaming-technology | Live streaming technology | 直播技术 | ライブ配信技術
: OBS Studio, live broadcast production | 直播导播, 导播 | 生配信, 配信オペレーション
podcast-production | Podcast production | 播客制作 | ポッドキャスト制作
: podcasting | - | -
voice-acting | Voice acting | 配音 | 声優・ナレーション
: voice-over, narration | 配音演员, 旁白 | 声優, ナレーション
music-composition | Music composition | 作曲 | 作曲・編曲
: composing music, arranging music, songwriting | 编曲, 作词 | 編曲, 作詞
mixing-and-mastering | Mixing and mastering | 混音与母带 | ミキシング・マスタリング
: audio mixing, mastering audio | 母带处理 | ミキシング
sound-and-pa-systems | Sound and PA systems | 音响调试 | PA音響
: PA systems, live sound | 现场调音, 调音师 | PAオペレーション
conducting-ensembles | Conducting ensembles | 乐团指挥 | 指揮・合奏指導
: choir conducting, orchestra conducting | 合唱指挥 | 合唱指導
directing | Directing | 导演 | 演出・監督
: film directing, stage directing | 影视导演 | 映像ディレクション
film-production-management | Film production management | 制片管理 | 制作進行管理
: film production, production assistance for film | 制片, 场务 | 制作進行
traditional-crafts | Traditional crafts | 传统手工艺 | 伝統工芸
: lacquerwork, woodcarving, paper crafts | 木雕, 漆艺, 剪纸, 非遗技艺 | 漆芸, 木彫, 染織
leather-craft | Leather craft | 皮革工艺 | 革細工
: leatherworking | 皮具制作 | レザークラフト
glass-art | Glass art | 玻璃工艺 | ガラス工芸
: glass blowing | - | -
fiction-and-essays | Fiction and essays | 文学创作 | 文芸創作
: creative writing, novel writing | 小说创作, 网文写作 | 小説執筆
editorial-planning | Editorial planning | 选题策划 | 編集企画
: commissioning editing, publishing | 图书策划, 出版 | 書籍編集, 雑誌編集
conference-interpreting | Conference interpreting | 会议口译 | 会議通訳
: consecutive interpreting | 交替传译 | -
legal-and-technical-translation | Legal and technical translation | 专业翻译 | 専門翻訳
: legal translation, medical translation, technical translation, patent translation | 法律翻译, 医学翻译, 技术翻译 | 技術翻訳, 特許翻訳, 医療翻訳`;
