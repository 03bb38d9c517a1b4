/** Frameworks and libraries: a further group of skills; see `skills.ts` for how the tables are read. */
export const FRAMEWORKS_AND_LIBRARIES = `
frameworks-and-libraries | Frameworks and libraries | 框架与类库 | フレームワーク・ライブラリ
next-js | Next.js | Next.js | Next.js
nuxt | Nuxt | Nuxt | Nuxt
svelte | Svelte | Svelte | Svelte
: SvelteKit | - | -
jquery | jQuery | jQuery | jQuery
redux | Redux | Redux | Redux
webpack | Webpack | Webpack | Webpack
vite | Vite | Vite | Vite
: ~Vite | - | -
tailwind-css | Tailwind CSS | Tailwind CSS | Tailwind CSS
bootstrap | Bootstrap | Bootstrap | Bootstrap
: ~Bootstrap | - | -
three-js | Three.js | Three.js | Three.js
: WebGL | - | -
electron | Electron | Electron | Electron
: ~Electron | - | -
express | Express | Express | Express
: ~Express | - | -
nestjs | NestJS | NestJS | NestJS
laravel | Laravel | Laravel | Laravel
symfony | Symfony | Symfony | Symfony
: ~Symfony | - | -
thinkphp | ThinkPHP | ThinkPHP | ThinkPHP
ruby-on-rails | Ruby on Rails | Ruby on Rails | Ruby on Rails
: RoR | - | -
flask | Flask | Flask | Flask
: ~Flask | - | -
fastapi | FastAPI | FastAPI | FastAPI
spring-cloud | Spring Cloud | Spring Cloud | Spring Cloud
: Spring Cloud Alibaba | - | -
mybatis | MyBatis | MyBatis | MyBatis
: MyBatis-Plus | - | -
hibernate | Hibernate | Hibernate | Hibernate
: ~Hibernate | - | -
apache-dubbo | Apache Dubbo | Apache Dubbo | Apache Dubbo
: Dubbo | - | -
netty | Netty | Netty | Netty
entity-framework | Entity Framework | Entity Framework | Entity Framework
: EF Core | - | -
wpf-and-winforms | WPF and WinForms | WPF与WinForms | WPF・WinForms
: WPF, WinForms, Windows Forms | - | -
qt | Qt | Qt | Qt
: ~Qt, PyQt, QML | - | -
react-native | React Native | React Native | React Native
swiftui | SwiftUI | SwiftUI | SwiftUI
jetpack-compose | Jetpack Compose | Jetpack Compose | Jetpack Compose
uni-app | uni-app | uni-app | uni-app
taro-framework | Taro framework | Taro框架 | Taroフレームワーク
: Taro.js | - | -
webassembly | WebAssembly | WebAssembly | WebAssembly
: WASM | - | -
webrtc | WebRTC | WebRTC | WebRTC
websocket | WebSocket | WebSocket | WebSocket
: WebSockets | - | -
graphql | GraphQL | GraphQL | GraphQL
grpc | gRPC | gRPC | gRPC
oauth-and-single-sign-on | OAuth and single sign-on | OAuth与单点登录 | OAuth・シングルサインオン
: OAuth, OAuth 2.0, OpenID Connect, SAML | 单点登录 | シングルサインオン
elixir | Elixir | Elixir | Elixir
: ~Elixir | - | -
erlang | Erlang | Erlang | Erlang
haskell | Haskell | Haskell | Haskell
clojure | Clojure | Clojure | Clojure
fsharp | F# | F# | F#
: F sharp | - | -
lua | Lua | Lua | Lua
: ~Lua | - | -
groovy | Groovy | Groovy | Groovy
: ~Groovy | - | -
dart | Dart | Dart | Dart
: ~Dart | - | -
delphi | Delphi | Delphi | Delphi
: ~Delphi, Object Pascal | - | -
fortran | Fortran | Fortran | Fortran
solidity | Solidity | Solidity | Solidity
: ~Solidity | - | -
julia-language | Julia language | Julia语言 | Julia言語
: ~Julia | - | -
apex-and-salesforce-development | Apex and Salesforce development | Salesforce开发 | Salesforce開発
: ~Apex, Visualforce, Lightning Web Components | - | -
low-code-development | Low-code development | 低代码开发 | ローコード開発
: low code, no-code, Power Apps, OutSystems, kintone | 低代码平台, 零代码 | ノーコード開発, ノーコード
blockchain-development | Blockchain development | 区块链开发 | ブロックチェーン開発
: blockchain, smart contracts, Web3 | 区块链, 智能合约 | ブロックチェーン, スマートコントラクト
unity-game-engine | Unity game engine | Unity引擎 | Unityエンジン
unreal-engine | Unreal Engine | 虚幻引擎 | アンリアルエンジン
augmented-and-virtual-reality | Augmented and virtual reality | 增强与虚拟现实 | AR・VR開発
: augmented reality, virtual reality, ARKit, ARCore | 虚拟现实, 增强现实 | 仮想現実, 拡張現実
internet-of-things | Internet of things | 物联网开发 | IoT開発
: IoT, MQTT | 物联网 | モノのインターネット
harmonyos-development | HarmonyOS development | 鸿蒙开发 | HarmonyOS開発
: HarmonyOS, ArkTS | 鸿蒙 | -
multithreading | Multithreading | 多线程编程 | マルチスレッドプログラミング
: concurrent programming | 并发编程, 高并发 | 並行処理
object-oriented-programming | Object-oriented programming | 面向对象编程 | オブジェクト指向プログラミング
: OOP, object oriented design | 面向对象 | オブジェクト指向
functional-programming | Functional programming | 函数式编程 | 関数型プログラミング
web-accessibility | Web accessibility | 网页无障碍 | ウェブアクセシビリティ
: WCAG, accessible web design | 无障碍设计 | Webアクセシビリティ
responsive-web-design | Responsive web design | 响应式网页设计 | レスポンシブデザイン
: responsive design, mobile-first design | 响应式布局 | レスポンシブWebデザイン
web-scraping | Web scraping | 网络爬虫 | Webスクレイピング
: web crawling, Scrapy, Beautiful Soup | 爬虫, 数据抓取 | スクレイピング
regular-expressions | Regular expressions | 正则表达式 | 正規表現
: regex | - | -
driver-development | Driver development | 驱动开发 | デバイスドライバ開発
: kernel development, Linux kernel, device drivers | 内核开发, 驱动程序开发 | カーネル開発
audio-and-video-coding | Audio and video coding | 音视频开发 | 動画配信技術
: FFmpeg, video streaming technology | 流媒体开发 | -`;
