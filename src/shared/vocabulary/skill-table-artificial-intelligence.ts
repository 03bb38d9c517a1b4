/** Artificial intelligence: a further group of skills; see `skills.ts` for how the tables are read. */
export const ARTIFICIAL_INTELLIGENCE = `
artificial-intelligence | Artificial intelligence | 人工智能 | 人工知能
pytorch | PyTorch | PyTorch | PyTorch
tensorflow | TensorFlow | TensorFlow | TensorFlow
scikit-learn | scikit-learn | scikit-learn | scikit-learn
: sklearn | - | -
xgboost-and-boosting | XGBoost and boosting | 梯度提升模型 | 勾配ブースティング
: LightGBM, CatBoost | - | -
neural-networks | Neural networks | 神经网络 | ニューラルネットワーク
: CNN model, RNN model, LSTM, Transformer models | - | -
reinforcement-learning | Reinforcement learning | 强化学习 | 強化学習
image-recognition | Image recognition | 图像识别 | 画像認識
: YOLO, image segmentation | 图像分割 | 物体検出
opencv | OpenCV | OpenCV | OpenCV
speech-recognition | Speech recognition | 语音识别 | 音声認識
: speech synthesis, text to speech | 语音合成 | 音声合成
text-mining | Text mining | 文本挖掘 | テキストマイニング
: sentiment analysis | 情感分析 | 感情分析
machine-translation | Machine translation | 机器翻译 | 機械翻訳
: machine translation post-editing | 译后编辑 | ポストエディット
prompt-engineering | Prompt engineering | 提示词工程 | プロンプトエンジニアリング
: prompt design | 提示词设计 | プロンプト設計
generative-ai-tools | Generative AI tools | 生成式AI工具 | 生成AI活用
: ChatGPT, Midjourney, Stable Diffusion, GitHub Copilot, generative AI | AIGC, AI绘画, 文心一言 | -
model-fine-tuning | Model fine-tuning | 模型微调 | モデルのファインチューニング
: fine-tuning, LoRA | 大模型训练, 大模型微调 | ファインチューニング
mlops | MLOps | MLOps | MLOps
: model deployment, MLflow | 模型部署 | モデル運用
feature-engineering | Feature engineering | 特征工程 | 特徴量エンジニアリング
anomaly-detection | Anomaly detection | 异常检测 | 異常検知
: fraud detection | 反欺诈模型 | 不正検知
credit-scoring-models | Credit scoring models | 信用评分模型 | 信用スコアリング
: scorecard models | 评分卡模型, 风控建模 | 与信モデル
autonomous-driving | Autonomous driving | 自动驾驶 | 自動運転技術
: self-driving, SLAM, lidar | 激光雷达, 自动驾驶算法 | 自動運転
knowledge-graphs | Knowledge graphs | 知识图谱 | ナレッジグラフ
: ontology engineering | - | -
chatbots | Chatbots | 聊天机器人 | チャットボット
: chatbot development, conversational AI | 智能客服 | チャットボット開発
parallel-computing | Parallel computing | 并行计算 | 並列計算
: CUDA, GPU programming, high-performance computing, HPC | 高性能计算 | GPUプログラミング
bioinformatics | Bioinformatics | 生物信息学 | バイオインフォマティクス
: genome analysis, next-generation sequencing | 基因测序, 生信分析 | ゲノム解析
remote-sensing | Remote sensing | 遥感 | リモートセンシング
: satellite image analysis | 遥感影像处理 | 衛星画像解析
arcgis-and-qgis | ArcGIS and QGIS | ArcGIS与QGIS | ArcGIS・QGIS
digital-maps | Digital maps | 数字制图 | デジタル地図作成
: cartography, map making | 地图制图, 地图编制 | 地図作成`;
