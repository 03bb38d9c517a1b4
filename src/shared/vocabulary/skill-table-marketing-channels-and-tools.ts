/** Marketing channels and tools: a further group of skills; see `skills.ts` for how the tables are read. */
export const MARKETING_CHANNELS_AND_TOOLS = `
marketing-channels-and-tools | Marketing channels and tools | 营销渠道与工具 | マーケティング手法・ツール
meta-ads | Meta ads | Facebook广告投放 | Meta広告
: Facebook Ads, Instagram Ads | - | Facebook広告, Instagram広告
display-advertising | Display advertising | 展示广告 | ディスプレイ広告
: programmatic advertising, DSP | 程序化广告 | 運用型広告
affiliate-marketing | Affiliate marketing | 联盟营销 | アフィリエイト
: affiliate programmes | - | -
wechat-marketing | WeChat marketing | 微信运营 | WeChatマーケティング
: WeChat official accounts | 微信公众号 | -
private-traffic | Private traffic | 私域运营 | LINE運用
: LINE official account | 私域流量, 企业微信运营 | LINE公式アカウント
short-video-marketing | Short video marketing | 短视频运营 | ショート動画運用
: TikTok marketing, Douyin marketing | 快手运营, 视频号运营 | TikTok運用
youtube-channels | YouTube channels | YouTube运营 | YouTube運用
: YouTube marketing | B站运营 | YouTubeチャンネル運営
instagram-marketing | Instagram marketing | Instagram运营 | Instagram運用
linkedin-marketing | LinkedIn marketing | 领英营销 | LinkedIn運用
email-marketing | Email marketing | 邮件营销 | メールマーケティング
: newsletters, Mailchimp, marketing automation, Marketo | 营销自动化, EDM营销 | メルマガ配信, マーケティングオートメーション
hubspot | HubSpot | HubSpot | HubSpot
salesforce-crm | Salesforce CRM | Salesforce CRM | Salesforce CRM
: Sales Cloud | - | -
landing-pages | Landing pages | 落地页优化 | ランディングページ制作
: landing page optimisation, conversion optimisation, CRO | 转化率优化 | LPO, LP制作
web-copywriting | Web copywriting | 网络文案 | Webライティング
: SEO writing, web content writing | 软文写作, 推文写作 | SEOライティング, 記事作成業務
internal-communication | Internal communication | 企业内部宣传 | 社内広報
: employee communication, internal communications | 企业文化宣传, 内刊编辑 | 社内報制作
sponsorship | Sponsorship | 赞助与招商 | 協賛獲得
: sponsorship sales | 招商, 赞助拉取 | スポンサー営業
loyalty-programmes | Loyalty programmes | 会员运营 | 会員プログラム運営
: customer loyalty, membership management | 会员管理, 会员营销 | 会員管理
pricing | Pricing | 定价策略 | 価格戦略
: pricing strategy | 价格管理 | 価格設定
go-to-market-planning | Go-to-market planning | 上市策划 | 市場投入戦略
: product launch | 新品上市 | 新商品発売
media-planning | Media planning | 媒介策划 | メディアプランニング
: - | 媒介投放 | 広告代理店業務
direct-mail | Direct mail | 直邮营销 | ダイレクトメール
: direct marketing | 直复营销 | DM発送
customer-insight | Customer insight | 消费者洞察 | 消費者インサイト
: consumer insights | 用户洞察 | 顧客分析
app-promotion | App promotion | 应用推广 | アプリマーケティング
: app store optimisation, ASO | ASO优化, 地推 | アプリ広告
community-building | Community building | 社区运营 | コミュニティ運営
: online communities | 论坛运营 | コミュニティマネジメント`;
